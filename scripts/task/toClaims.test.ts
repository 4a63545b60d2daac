import { describe, expect, it } from 'vitest';
import { toClaims } from './toClaims.ts';

const repoUrl = 'https://github.com/otlp-docs/otlp-docs';
const options = { ids: new Set(['T-001', 'T-002']), repoUrl, file: 'issues.json' };
const asOf = '2026-11-22T04:00:00.000Z';
const issue = (number: number, more: object = {}) => ({
  number,
  title: 'T-001: <script>alert(1)</script>',
  html_url: `${repoUrl}/issues/${number}`,
  task: 'T-001',
  claim: { login: 'octocat', since: '2026-11-20T10:00:00Z' },
  ...more,
});
const read = (issues: unknown[], more: object = {}) =>
  toClaims(JSON.stringify({ schema: 'otlp-docs/task-issues@1', asOf, issues, ...more }), options).claims;

describe('claims', () => {
  it('are taken from issues with somebody at them', () => {
    expect(toClaims(JSON.stringify({ schema: 'otlp-docs/task-issues@1', asOf, issues: [issue(42)] }), options)).toEqual(
      {
        schema: 'otlp-docs/claims@1',
        asOf,
        claims: [
          {
            task: 'T-001',
            login: 'octocat',
            issue: 42,
            url: `${repoUrl}/issues/42`,
            since: '2026-11-20T10:00:00.000Z',
          },
        ],
      },
    );
  });
  it('of two issues are those of the first one that is claimed, whatever their order', () => {
    const issues = [issue(9), issue(7, { claim: null }), issue(8, { claim: { login: 'ada', since: asOf } })];
    expect(read(issues).map((one) => one.login)).toEqual(['ada']);
    expect(read(issues.reverse())).toEqual(read(issues));
  });
  it.each([
    ['an unknown task', { task: 'T-999' }],
    ['no task', { task: null }],
    ['nobody', { claim: null }],
    ['a number as text', { number: '42' }],
    ['a number below one', { number: 0, html_url: `${repoUrl}/issues/0` }],
    ['a script as address', { html_url: 'javascript:alert(1)' }],
    ['another host', { html_url: 'https://example.org/issues/42' }],
    ['another issue', { html_url: `${repoUrl}/issues/43` }],
    ['more behind the address', { html_url: `${repoUrl}/issues/42?x=/issues/42` }],
    ['a name that is none', { claim: { login: '<b>', since: asOf } }],
    ['no time', { claim: { login: 'a', since: 'yesterday' } }],
  ])('leave out an issue with %s', (_what, more) => expect(read([issue(42, more)])).toEqual([]));
  it.each([
    ['{', 'Unexpected content of issues.json'],
    ['null', 'Unexpected content'],
    [JSON.stringify({ schema: 'otlp-docs/task-issues@2', asOf, issues: [] }), 'Unexpected content'],
    [JSON.stringify({ schema: 'otlp-docs/task-issues@1', issues: [] }), 'Unexpected time'],
    [JSON.stringify({ schema: 'otlp-docs/task-issues@1', asOf, issues: Array(10_001).fill(0) }), 'Unexpected number'],
    [undefined, 'Unexpected content'],
  ])('refuse %s', (text, message) => expect(() => toClaims(text, options)).toThrow(message));
});
