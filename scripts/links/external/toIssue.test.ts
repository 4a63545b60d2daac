import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import type { Finding } from '../../../src/lib/finding.ts';
import type { Verdict } from './judge.ts';
import type { LinkRecord } from './records.ts';
import type { Judged } from './toFindings.ts';
import { toIssue } from './toIssue.ts';

const gone: Verdict = { kind: 'hard', cause: { type: 'status', code: 404 } };
const refused: Verdict = { kind: 'soft', cause: { type: 'status', code: 403 } };

function judged(url: string, verdict: Verdict, { file = 'docs/a.md', line = 3, days = 10, fails = 4 } = {}): Judged {
  const record: LinkRecord = {
    url,
    class: verdict.kind,
    checkedAt: '2026-11-21T00:00:00Z',
    expires: '2026-11-21T00:00:00Z',
    fails,
    since: new Date(Date.parse('2026-11-21') - days * 24 * 60 * 60 * 1000).toISOString(),
  };
  const range = { start: { line, column: 1 }, end: { line, column: 2 } };
  return { link: { file, range, url, written: url }, verdict, record };
}

test('says what, since when, how often, on which pages, and where a copy is', () => {
  const links = [
    judged('https://a.dev/gone', gone),
    judged('https://a.dev/gone', gone, { file: 'docs/b.md', line: 7 }),
    judged('https://b.dev/', refused),
    judged('https://c.dev/', refused, { days: 2 }),
    judged('https://d.dev/', { kind: 'ok' }),
  ];
  const archived = new Map([['https://a.dev/gone', 'http://web.archive.org/web/2020/https://a.dev/gone']]);
  expect(toIssue(links, { language: 'en', archived })).toBe(
    [
      'What the last scheduled run found wrong with links to other sites. `npm run links -- --external` looks again.',
      '### Gone',
      '- `https://a.dev/gone` (status 404), since 2026-11-11, seen 4 times\n  - `docs/a.md:3`\n  - `docs/b.md:7`\n  - Archived copy: `http://web.archive.org/web/2020/https://a.dev/gone`',
      '### Failing for a week or longer',
      '- `https://b.dev/` (status 403), since 2026-11-11, seen 4 times\n  - `docs/a.md:3`',
      'Correct the address, link to an archived copy, or remove the link. If the address is right and the server only refuses machines, give it an entry in `data/link-quarantine.yml`.\n',
    ].join('\n\n'),
  );
  expect(toIssue(links.slice(0, 1), { language: 'zh-Hans' })).toContain(
    '- `https://a.dev/gone`（状态码 404），始于 2026-11-11，共 4 次\n  - `docs/a.md:3`',
  );
});

test('mistakes in our own files stand in it too', () => {
  const mistake: Finding = {
    check: 'links',
    rule: 'quarantine-expired',
    severity: 'error',
    file: 'data/link-quarantine.yml',
    range: { start: { line: 5, column: 3 }, end: { line: 5, column: 4 } },
    message: { en: 'Over `now`.', 'zh-Hans': '已过期。' },
  };
  expect(toIssue([], { language: 'en', mistakes: [mistake] })).toContain(
    '### Mistakes in our own files\n\n- `data/link-quarantine.yml:5` ``Over `now`.``',
  );
});

test('is empty when there is nothing to do', () => {
  expect(toIssue([judged('https://c.dev/', refused, { fails: 2 })], { language: 'en' })).toBe('');
  expect(toIssue([], { language: 'zh-Hans' })).toBe('');
});

describe('whatever comes from outside stands in code', () => {
  test.each([
    '`@octocat` #1',
    '``` \n\n# Heading',
    '</code><img src=x onerror=alert(1)>',
    '[x](https://evil.dev) ![x](https://evil.dev)',
    '`',
    '\u001B[31m\r\n@octocat',
  ])('%o', (text) => {
    const links = [
      judged(`https://a.dev/${encodeURI(text)}`, gone, { file: text }),
      judged('https://[`@octocat`', gone),
    ];
    const issue = toIssue(links, { language: 'en', archived: new Map([['https://[`@octocat`', text]]) });
    const { tree } = parsePage('issue.md', issue);
    const seen = JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
    // The text of the page, without what stands in code.
    const outside = seen.replace(/"type":"inlineCode","value":"(?:[^"\\]|\\.)*"/g, '');
    expect(outside).not.toMatch(/octocat|evil|onerror|Heading/);
    expect(outside).not.toMatch(/"type":"(?:link|image|html|code)"/);
    expect(seen).toContain('inlineCode');
  });
});

test('is no longer than GitHub takes, and says what is missing', () => {
  const many = Array.from({ length: 3000 }, (_, index) => judged(`https://a.dev/${index}`, gone));
  const issue = toIssue(many, { language: 'en' });
  expect(issue.length).toBeLessThan(65_536);
  expect(issue).toMatch(/\n\nAnd \d+ more\.\n\n/);
  const places = Array.from({ length: 3000 }, (_, line) => judged('https://a.dev/', gone, { line }));
  expect(toIssue(places, { language: 'zh-Hans' })).toContain('  - 另有 2980 个。');
});
