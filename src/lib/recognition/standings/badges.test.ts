import { describe, expect, it } from 'vitest';
import { englishPage, layout, page, shaOf, toLedger, type TestChange, type TestCommit } from '../ledger/testHistory.ts';
import { defaultRules } from '../rules/readRules.ts';
import type { Badge, BadgeKind, Rules } from '../rules/rules.ts';
import { testCampaign } from '../rules/testCampaign.ts';
import { buildStandings } from './buildStandings.ts';

/** Index of the commit by which Ada earned the badge. */
function earned(kind: BadgeKind, at: number, commits: TestCommit[], rules: Partial<Rules> = {}): number | undefined {
  const badge: Badge = { id: 'the-badge', kind, at, name: 'The badge' };
  const all = { ...defaultRules, badges: [badge], ...rules };
  const award = buildStandings(toLedger(commits, { rules: all }), { rules: all, layout }).get('ada')?.badges[0];
  if (award === undefined) return undefined;
  const index = commits.findIndex((_, place) => shaOf(place) === award.sha);
  expect(award).toMatchObject({
    id: 'the-badge',
    at: toLedger(commits).commits.find(({ sha }) => sha === award.sha)?.at,
  });
  return index;
}

const bob = 'Bob <b@e.org>';
const revert = (title: string): TestCommit => ({ author: bob, subject: `Revert "${title}"` });
const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const frenchPage = (name: string): TestChange => ({
  ...page(name),
  path: englishPage(name).path.replace('/en/', '/fr/'),
});
const pages = (...names: string[]): TestCommit => ({ changes: names.map((name) => page(name)) });
const translated = (...names: string[]): TestCommit => ({ changes: names.map((name) => englishPage(name)) });

describe('the badge for', () => {
  it('a first merge comes with the first commit that stands, written alone or with others', () => {
    expect(earned('first-merge', 1, [{}, {}])).toBe(0);
    expect(earned('first-merge', 1, [{ author: bob, coAuthors: ['Ada <ada@e.org>'] }])).toBe(0);
    expect(earned('first-merge', 1, [{ subject: 'x' }, revert('x'), {}])).toBe(2);
    expect(earned('first-merge', 1, [{ author: bob, reviewers: ['Ada <ada@e.org>'] }])).toBeUndefined();
    expect(earned('first-merge', 1, [{ changes: [{ path: 'yarn.lock' }] }])).toBeUndefined();
  });

  it('coming back needs a second day soon after the first', () => {
    const after = (...days: string[]) => days.map((at): TestCommit => ({ at }));
    expect(earned('return', 90, after('2026-01-01T01:00:00Z', '2026-01-01T23:00:00Z'))).toBeUndefined();
    expect(earned('return', 90, after('2026-01-01', '2026-04-01'))).toBe(1);
    expect(earned('return', 90, after('2026-01-01', '2026-04-02', '2026-04-03'))).toBeUndefined();
  });

  it('an anniversary comes with the first work after it, not by waiting', () => {
    expect(earned('anniversary', 1, [{ at: '2024-02-29' }, { at: '2025-02-28' }, { at: '2025-03-01' }])).toBe(2);
    expect(earned('anniversary', 1, [{ at: '2024-01-01' }, { at: '2026-01-01', author: bob }])).toBeUndefined();
    expect(earned('anniversary', 3, [{ at: '2024-01-01' }, { at: '2027-01-01' }])).toBe(1);
  });

  it('authors counts pages that they brought and that exist', () => {
    const create = (name: string, more = {}): TestCommit => ({ changes: [{ ...page(name, 9, 'A'), ...more }] });
    expect(earned('author', 2, [create('a'), create('b')])).toBe(1);
    expect(earned('author', 2, [create('a'), { changes: [englishPage('a', 9, 'A')] }])).toBeUndefined();
    expect(earned('author', 1, [create('gone', { headPath: undefined })])).toBeUndefined();
    expect(earned('author', 1, [create('old', { headPath: 'docs/new.md' })])).toBe(0);
    expect(earned('author', 1, [{ changes: [{ ...page('new', 0, 'R'), oldPath: 'docs/old.md' }] }])).toBeUndefined();
    expect(earned('author', 1, [{ ...create('a'), author: bob }, create('a')])).toBeUndefined();
    expect(earned('author', 1, [{ ...create('a'), author: bob, coAuthors: ['Ada <ada@e.org>'] }])).toBe(0);
    const imported = names(60).map((name) => ({ ...page(name, 9, 'A') }));
    expect(earned('author', 1, [{ changes: imported }])).toBeUndefined();
  });

  it('gardeners counts distinct pages, a translation not apart, moved and mass-edited ones not at all', () => {
    expect(earned('gardener', 2, [pages('a'), translated('a'), pages('b')])).toBe(2);
    expect(earned('gardener', 2, [pages(...names(60))])).toBeUndefined();
    expect(earned('gardener', 1, [{ changes: [{ ...page('b', 0, 'R'), oldPath: 'docs/a.md' }] }])).toBeUndefined();
  });

  it('revivers needs a page that nobody touched', () => {
    expect(earned('reviver', 365, [{ at: '2024-01-01', author: bob }, { at: '2024-12-31' }])).toBe(1);
    expect(
      earned('reviver', 365, [{ at: '2024-01-01' }, { at: '2024-06-01', author: bob }, { at: '2025-01-01' }]),
    ).toBeUndefined();
    expect(earned('reviver', 365, [{ at: '2024-01-01', author: 'x-bot <x@e.org>' }, { at: '2025-01-01' }])).toBe(1);
  });

  it('translators and polyglots looks at languages', () => {
    expect(earned('translator', 2, [translated('a'), translated('a'), pages('b'), translated('b')])).toBe(3);
    expect(earned('translator', 2, [translated(...names(60))])).toBeUndefined();
    expect(earned('translator', 2, [{ changes: [englishPage('a'), frenchPage('a')] }, translated('b')])).toBe(1);
    expect(earned('polyglot', 2, [translated('a'), pages('b')])).toBe(1);
    expect(earned('polyglot', 2, [translated(...names(60)), pages('b')])).toBeUndefined();
    expect(earned('polyglot', 2, [translated('a'), translated('b')])).toBeUndefined();
  });

  it('examples, fixes and tools counts commits that stand', () => {
    expect(
      earned('example-maker', 2, [
        { changes: [{ path: 'examples/a.py' }] },
        {},
        { changes: [{ path: 'examples/b.py' }] },
      ]),
    ).toBe(2);
    expect(earned('toolsmith', 1, [{}, { changes: [{ path: 'scripts/a.ts' }] }])).toBe(1);
    expect(earned('fixer', 2, [{ subject: 'fix: a' }, { subject: 'fix: b' }])).toBe(1);
    expect(earned('fixer', 2, [{ subject: 'fix: a' }, { subject: 'fix: b' }, revert('fix: b')])).toBeUndefined();
  });

  it('collaborators counts others, once each, on both sides, without programs', () => {
    const coAuthors = [bob, 'x-bot <x@e.org>'];
    expect(earned('collaborator', 2, [{ coAuthors }, { coAuthors }])).toBeUndefined();
    expect(
      earned('collaborator', 2, [{ coAuthors }, { author: 'Eve <e@e.org>', coAuthors: ['Ada <ada@e.org>'] }]),
    ).toBe(1);
    const people = [{ aliases: ['b@e.org'], optOut: true }];
    expect(earned('collaborator', 1, [{ coAuthors }], { people })).toBe(0);
  });

  it('reviewers counts commits of others', () => {
    const reviewed = { author: bob, reviewers: ['Ada <ada@e.org>'] };
    expect(earned('reviewer', 2, [reviewed, { reviewers: ['Ada <ada@e.org>'] }, reviewed])).toBe(2);
    expect(earned('reviewer', 1, [{ ...reviewed, subject: 'x' }, revert('x')])).toBeUndefined();
  });

  it('campaigns needs pages on days of their own, inside it', () => {
    const campaign = testCampaign({ from: '2026-01-02', to: '2026-01-04', paths: ['docs/**'] });
    const finish = (...commits: TestCommit[]) => earned('campaign-finisher', 2, commits, { campaigns: [campaign] });
    expect(finish(pages('a'), pages('b'), pages('b'), pages('c'))).toBe(3);
    expect(
      finish({}, { at: '2026-01-02T01:00:00Z', ...pages('a', 'b') }, { at: '2026-01-02T23:59:59Z', ...pages('c') }),
    ).toBeUndefined();
    expect(finish({}, pages('a', 'b', 'c'), pages('a'))).toBe(2);
    expect(finish({}, pages('a'), translated('b'))).toBeUndefined();
    expect(finish({}, {}, {}, pages('z'), { at: '2026-01-05T00:00:00Z', ...pages('b') })).toBe(3);
  });

  it('all-rounders counts types of contributions', () => {
    const commits = [
      pages('a'),
      translated('a'),
      { author: bob, reviewers: ['Ada <ada@e.org>'] },
      { subject: 'fix: x' },
    ];
    expect(earned('all-rounder', 4, commits)).toBe(3);
    expect(earned('all-rounder', 4, commits.slice(0, 3))).toBeUndefined();
  });
});

it('lists badges oldest first, and gives no badge of which the rules do not know', () => {
  const { badges } = buildStandings(toLedger([{}, {}]), { rules: defaultRules, layout }).get('ada') ?? {};
  expect(badges?.map(({ id }) => id)).toEqual(['first-merge', 'return']);
});
