import { expect, test } from 'vitest';
import { parseReport, parseSuggestions } from './parseReport.ts';

const urls = ['https://a.dev/1', 'https://a.dev/2', 'https://a.dev/3', 'https://a.dev/4'];

const entry = (line: unknown, more: object = {}): object => ({ url: 'https://x', span: { line, column: 10 }, ...more });

test('answers are told by line, and what stands in no map was not looked at', () => {
  const report = {
    success_map: {
      'links.html': [
        entry(3, {
          status: { text: '200 OK', code: 200 },
          redirects: { origin: 'https://a.dev/3', redirects: [{ url: 'https://b.dev/', code: 301 }] },
        }),
      ],
    },
    error_map: { 'links.html': [entry(1, { status: { text: 'no', code: 404, details: 'x' } })] },
    timeout_map: { 'links.html': [entry(2, { status: { text: 'Timeout' } })] },
    excluded_map: { 'links.html': [entry(4)] },
  };
  expect(parseReport(JSON.stringify(report), urls)?.answers).toEqual([
    { kind: 'failed', code: 404 },
    { kind: 'timeout' },
    { kind: 'ok', code: 200, redirects: [{ url: 'https://b.dev/', code: 301 }] },
    { kind: 'unchecked' },
  ]);
});

test('an error without a status is a failed connection', () => {
  const report = { success_map: {}, error_map: { x: [entry(1, { status: { text: 'Network error' } }), entry(2)] } };
  expect(parseReport(JSON.stringify(report), urls)?.answers.slice(0, 2)).toEqual([
    { kind: 'failed' },
    { kind: 'failed' },
  ]);
});

test.each([
  ['lines that are not there', [entry(0), entry(5), entry(-1), entry(1.5), entry('x'), entry(null), {}, 'x', null]],
  ['no list', 'x'],
  ['redirects of another shape', [entry(9, { redirects: [1, { url: 1 }] })]],
])('%s count for nothing', (_title, list) => {
  const report = { success_map: { x: list }, error_map: {} };
  expect(parseReport(JSON.stringify(report), urls)?.answers).toEqual(urls.map(() => ({ kind: 'unchecked' })));
});

test('it counts what it calls broken, and what it has left out', () => {
  const report = {
    success_map: { x: [entry(1)] },
    error_map: { x: [entry(2), entry(9)] },
    timeout_map: { y: [entry(3)] },
    excludes: 2,
    unsupported: 1,
  };
  expect(parseReport(JSON.stringify(report), urls)).toMatchObject({ broken: 3, skipped: 3 });
});

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"success_map": {}}',
  '{"success_map": [], "error_map": {}}',
  'Error: x',
  '{"success_map": {',
])('%o is no report', (text) => {
  expect(parseReport(text, urls)).toBeUndefined();
});

test('suggestions are pairs', () => {
  const report = {
    suggestion_map: {
      'links.html': [
        { original: 'https://a.dev/1', suggestion: 'http://web.archive.org/web/2020/https://a.dev/1' },
        { original: 'https://a.dev/2' },
        { original: 3, suggestion: 4 },
      ],
    },
  };
  expect([...parseSuggestions(JSON.stringify(report))]).toEqual([
    ['https://a.dev/1', 'http://web.archive.org/web/2020/https://a.dev/1'],
  ]);
  expect([...parseSuggestions('')]).toEqual([]);
});
