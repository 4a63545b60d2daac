import { describe, expect, test } from 'vitest';
import type { Verdict } from './judge.ts';
import { formatRecords, isFresh, parseRecords, toRecord, toVerdict, type LinkRecord } from './records.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-11-21T10:00:00Z');
const url = 'https://a.otlp.dev/';
const ok: Verdict = { kind: 'ok' };
const gone: Verdict = { kind: 'hard', cause: { type: 'status', code: 404 } };
const unwell: Verdict = { kind: 'soft', cause: { type: 'timeout' } };
const unseen: Verdict = { kind: 'unchecked', cause: { type: 'unchecked' } };

const days = ({ expires, checkedAt }: LinkRecord): number => (Date.parse(expires) - Date.parse(checkedAt)) / day;

describe('how long a record counts', () => {
  test('two weeks for what is well, spread by a quarter, the same for one address every time', () => {
    const lives = Array.from({ length: 400 }, (_, index) => days(toRecord(`${url}${index}`, ok, { now })));
    expect(Math.min(...lives)).toBeGreaterThanOrEqual(10.5);
    expect(Math.min(...lives)).toBeLessThan(11);
    expect(Math.max(...lives)).toBeLessThanOrEqual(17.5);
    expect(Math.max(...lives)).toBeGreaterThan(17);
    expect(lives.reduce((sum, life) => sum + life, 0) / lives.length).toBeCloseTo(14, 0);
    expect(days(toRecord(url, ok, { now }))).toBe(days(toRecord(url, ok, { now: now + day })));
  });

  test('a day for what could not be judged, not at all for what is dead or was not looked at', () => {
    expect([unwell, gone, unseen].map((verdict) => days(toRecord(url, verdict, { now })))).toEqual([1, 0, 0]);
    expect([ok, unwell, gone, unseen].map((verdict) => isFresh(toRecord(url, verdict, { now }), now + 1000))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('no longer than it is meant to, whatever stands in the file, and not when the clock was ahead', () => {
    const record = toRecord(url, ok, { now });
    expect(isFresh({ ...record, expires: '9999-01-01T00:00:00Z' }, now + 18 * day)).toBe(false);
    expect(isFresh({ ...record, class: 'hard', expires: '9999-01-01T00:00:00Z' }, now + 1)).toBe(false);
    expect(isFresh(record, now - 1000)).toBe(false);
    expect(isFresh({ ...record, expires: '1970-01-01T00:00:00Z' }, now + 1)).toBe(false);
  });
});

test('failures count up from the first day on, until the address is well', () => {
  let record = toRecord(url, unwell, { now });
  for (const [index, verdict] of [gone, unseen, unwell].entries())
    record = toRecord(url, verdict, { now: now + (index + 1) * day, before: record });
  expect(record).toMatchObject({ fails: 3, since: '2026-11-21T10:00:00Z', checkedAt: '2026-11-24T10:00:00Z' });
  record = toRecord(url, ok, { now, before: record });
  expect(record).toMatchObject({ class: 'ok', fails: 0 });
  expect(record).not.toHaveProperty('since');
});

test('where nobody has looked nothing has failed', () => {
  const record = toRecord(url, unseen, { now, before: toRecord(url, unseen, { now: now - 9 * day }) });
  expect(record).toMatchObject({ class: 'unchecked', fails: 0 });
  expect(record).not.toHaveProperty('since');
});

test.each<[string, Verdict]>([
  ['well', ok],
  ['moved', { kind: 'ok', movedTo: 'https://b.otlp.dev/中' }],
  ['a status', gone],
  ['another cause', unwell],
])('a verdict comes back from the file: %s', (_title, verdict) => {
  const text = formatRecords([toRecord(url, verdict, { now })]);
  expect([...parseRecords(text).values()].map(toVerdict)).toEqual([verdict]);
});

test('records are sorted lines of JSON, each with nothing but what it needs', () => {
  const text = formatRecords([
    toRecord('https://b.otlp.dev/', gone, { now }),
    toRecord('https://a.otlp.dev/', gone, { now }),
  ]);
  expect(text.split('\n')).toEqual([
    '{"url":"https://a.otlp.dev/","class":"hard","code":404,"checkedAt":"2026-11-21T10:00:00Z","expires":"2026-11-21T10:00:00Z","fails":1,"since":"2026-11-21T10:00:00Z"}',
    '{"url":"https://b.otlp.dev/","class":"hard","code":404,"checkedAt":"2026-11-21T10:00:00Z","expires":"2026-11-21T10:00:00Z","fails":1,"since":"2026-11-21T10:00:00Z"}',
    '',
  ]);
});

describe('lines that are left out', () => {
  const good = toRecord(url, gone, { now });
  test.each<[string, string]>([
    ['cut off', formatRecords([good]).slice(0, -20)],
    ['empty', '\n\n'],
    ['no JSON', '<<<<<<< HEAD'],
    ['no object', '[1]\nnull\n"x"\n42'],
    ['deep nesting', '['.repeat(100_000)],
    ...Object.entries({
      'no address': { url: 'x' },
      'another scheme': { url: 'file:///etc/passwd' },
      'another class': { class: 'fine' },
      'no time': { checkedAt: 'yesterday' },
      'no end': { expires: 7 },
      'no count': { fails: '3' },
      'half a count': { fails: 1.5 },
      'no day': { since: '' },
      'another cause': { code: 'because' },
      'half a status': { code: 404.5 },
      'nothing wrong': { code: undefined },
      'well, and something wrong': { class: 'ok' },
      'moved to a script': { class: 'ok', code: undefined, final: 'javascript:alert(1)' },
      'moved to nowhere': { class: 'ok', code: undefined, final: 'https://[' },
    }).map(([title, change]): [string, string] => [title, JSON.stringify({ ...good, ...change })]),
  ])('%s', (_title, line) => {
    expect([...parseRecords(`${line}\n${JSON.stringify({ ...good, url: 'https://b.otlp.dev/' })}\n`).keys()]).toEqual([
      'https://b.otlp.dev/',
    ]);
  });
});
