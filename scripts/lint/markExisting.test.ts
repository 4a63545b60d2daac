import { expect, it } from 'vitest';
import type { Finding } from '../../src/lib/finding.ts';
import { markExisting } from './markExisting.ts';

const at = (line: number, rule = 'spelling', words = 'Unexpected "x".'): Finding => ({
  check: 'lint',
  rule,
  severity: 'warning',
  file: 'a.md',
  range: { start: { line, column: 1 }, end: { line, column: 2 } },
  message: { en: words, 'zh-Hans': words },
});
const marks = (findings: readonly Finding[]) => findings.map(({ existing }) => existing === true);

it('knows a finding again in a line that has moved', () => {
  const now = { findings: [at(3)], lines: ['new', '', 'a x'] };
  expect(marks(markExisting(now, { findings: [at(1)], lines: ['a x'] }))).toEqual([true]);
});

it('takes a finding in a changed line, of another rule, or for another reason as new', () => {
  const before = { findings: [at(1)], lines: ['a x'] };
  expect(marks(markExisting({ findings: [at(1)], lines: ['a new x'] }, before))).toEqual([false]);
  expect(marks(markExisting({ findings: [at(1, 'quotes')], lines: ['a x'] }, before))).toEqual([false]);
  expect(marks(markExisting({ findings: [at(1, 'spelling', 'Unexpected "y".')], lines: ['a x'] }, before))).toEqual([
    false,
  ]);
});

it('counts: of two equal findings where there was one, the second is new', () => {
  const now = { findings: [at(1), at(2)], lines: ['a x', 'a x'] };
  expect(marks(markExisting(now, { findings: [at(1)], lines: ['a x'] }))).toEqual([true, false]);
});

it('does not mind the numbers in a message, which name other lines', () => {
  const now = { findings: [at(2, 'heading-id', 'Line 9 uses it.')], lines: ['', 'a'] };
  const before = { findings: [at(1, 'heading-id', 'Line 8 uses it.')], lines: ['a'] };
  expect(marks(markExisting(now, before))).toEqual([true]);
});

it('never takes for old that a check did not run', () => {
  for (const rule of ['broken-rule', 'encoding', 'unreadable-page']) {
    const judged = { findings: [at(1, rule)], lines: ['a'] };
    expect(marks(markExisting(judged, judged))).toEqual([false]);
  }
});
