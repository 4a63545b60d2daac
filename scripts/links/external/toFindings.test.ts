import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import type { WebLink } from './collectLinks.ts';
import { findExemption } from './isAsked.ts';
import { causeTypes, type Cause, type Verdict } from './judge.ts';
import type { LinkRecord } from './records.ts';
import { isOverdue, toExemptFinding, toFindings } from './toFindings.ts';

const range = { start: { line: 3, column: 5 }, end: { line: 3, column: 30 } };
const link = (change: Partial<WebLink> = {}): WebLink => ({
  file: 'docs/a.md',
  range,
  url: 'https://a.dev/x',
  written: 'https://a.dev/x',
  span: { start: 20, end: 35 },
  ...change,
});
const gone: Verdict = { kind: 'hard', cause: { type: 'status', code: 404 } };
const unwell: Verdict = { kind: 'soft', cause: { type: 'timeout' } };
const record = (change: Partial<LinkRecord> = {}): LinkRecord => ({
  url: 'https://a.dev/x',
  class: 'soft',
  checkedAt: '2026-11-21T00:00:00Z',
  expires: '2026-11-22T00:00:00Z',
  fails: 3,
  since: '2026-11-14T00:00:00Z',
  ...change,
});

describe('whom a finding stops', () => {
  const judge = (verdict: Verdict, isNew?: boolean) =>
    toFindings([{ link: link(), verdict }], isNew === undefined ? {} : { isAdded: () => isNew }).map(
      ({ rule, severity, existing }) => `${rule} ${severity}${existing ? ' existing' : ''}`,
    );

  test('a dead link is an error only when the change brought it', () => {
    expect([judge(gone, true), judge(gone, false), judge(gone)].flat()).toEqual([
      'dead-link error',
      'dead-link warning existing',
      'dead-link warning',
    ]);
  });

  test('nothing else is ever an error', () => {
    const moved: Verdict = { kind: 'ok', movedTo: 'https://b.dev/' };
    const unseen: Verdict = { kind: 'unchecked', cause: { type: 'unchecked' } };
    expect([unwell, moved, unseen].flatMap((verdict) => [judge(verdict, true), judge(verdict, false)]).flat()).toEqual([
      'failing-link info',
      'failing-link info existing',
      'moved-link info',
      'moved-link info existing',
      'unchecked-link info',
      'unchecked-link info existing',
    ]);
    expect(judge({ kind: 'ok' }, true)).toEqual([]);
  });
});

test.each<[string, Partial<LinkRecord>, boolean]>([
  ['three times in a week', {}, true],
  ['three times in six days', { since: '2026-11-15T00:00:00Z' }, false],
  ['twice in a month', { fails: 2, since: '2026-10-21T00:00:00Z' }, false],
  ['with a clock that went backwards', { since: '2027-11-21T00:00:00Z' }, false],
])('a link that failed %s: somebody should look: %s', (_title, change, expected) => {
  expect(isOverdue(record(change))).toBe(expected);
  expect(toFindings([{ link: link(), verdict: unwell, record: record(change) }])).toMatchObject([
    { severity: expected ? 'warning' : 'info' },
  ]);
});

const causes: Cause[] = [
  ...[301, 302, 308, 403, 404, 429, 503, 999].map((code): Cause => ({ type: 'status', code })),
  ...causeTypes.map((type): Cause => ({ type })),
];

test('every message is one clean line in both languages', () => {
  const verdicts = causes.flatMap((cause): Verdict[] =>
    (['hard', 'soft', 'unchecked'] as const).map((kind) => ({ kind, cause })),
  );
  const judged = [...verdicts, { kind: 'ok', movedTo: 'https://b.dev/y' } as const].flatMap((verdict) =>
    [undefined, record(), record({ fails: 1 })].map((known) => ({ link: link(), verdict, record: known })),
  );
  expect(toFindings(judged).flatMap(({ message }) => faultsOf(message))).toEqual([]);
  const [{ message } = { message: { en: '', 'zh-Hans': '' } }] = toFindings([
    { link: link(), verdict: gone, record: record() },
  ]);
  expect(message).toEqual({
    en: 'Unexpected dead link https://a.dev/x (status 404, since 2026-11-14), expected a page. Correct the address, link to an archived copy, or remove the link.',
    'zh-Hans': '链接 https://a.dev/x 已失效（状态码 404，始于 2026-11-14）。请改正地址、改为指向存档，或删去链接。',
  });
});

describe('what is wrong with an address as it is written', () => {
  const urls = ['https://user:secret@a.dev/', `https://a.dev/${'x'.repeat(9000)}`, 'https://user:secret@[::1'];

  test.each(urls)('%.40s is an error with words of its own, and no secret in them', (url) => {
    const exemption = findExemption({ url });
    if (!exemption) throw new Error('It would be asked for');
    const finding = toExemptFinding(link({ url }), exemption);
    expect(finding).toMatchObject({ severity: 'error', file: 'docs/a.md', range });
    expect(finding && faultsOf(finding.message)).toEqual([]);
    expect(JSON.stringify(finding)).not.toMatch(/secret|x{300}/);
  });

  test('it is not the fault of a change that did not bring it', () => {
    const exempt = (isNew: boolean) =>
      toExemptFinding(link({ url: urls[0] ?? '' }), 'credentials', { isAdded: () => isNew });
    expect(exempt(true)).not.toHaveProperty('existing');
    expect(exempt(false)).toHaveProperty('existing', true);
  });

  test('addresses of nobody in particular are no fault', () => {
    expect(toExemptFinding(link(), 'local') ?? toExemptFinding(link(), 'reserved')).toBeUndefined();
  });
});

describe('a link that has moved for good', () => {
  const fixOf = (movedTo: string, change: Partial<WebLink> = {}): string | undefined =>
    toFindings([{ link: link(change), verdict: { kind: 'ok', movedTo } }])[0]?.fix?.text;

  test.each<[string, string, string, string | undefined]>([
    ['gets the new address', 'https://a.dev/x', 'https://b.dev/y?z=1&a', 'https://b.dev/y?z=1&a'],
    ['keeps what stood behind the #', 'https://a.dev/x#节', 'https://b.dev/y', 'https://b.dev/y#节'],
    ['but not where the server names a place', 'https://a.dev/x#a', 'https://b.dev/y#b', 'https://b.dev/y#b'],
    ['is left where the address would be read as something else', 'https://a.dev/x', 'https://b.dev/(y)', undefined],
    ['with quotes', 'https://a.dev/x', "https://b.dev/'y'", undefined],
    ['with a character reference', 'https://a.dev/x', 'https://b.dev/?a&lt;b', undefined],
    ['with a brace', 'https://a.dev/x', 'https://b.dev/?{x}', undefined],
  ])('%s', (_title, written, movedTo, text) => {
    expect(fixOf(movedTo, { written })).toBe(text);
  });

  test('cannot be mended where it does not stand as it is meant', () => {
    const { span: _span, ...without } = link();
    expect(toFindings([{ link: without, verdict: { kind: 'ok', movedTo: 'https://b.dev/' } }])[0]).not.toHaveProperty(
      'fix',
    );
  });
});
