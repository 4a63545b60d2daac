import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishPage, layout, page, toLedger, type TestCommit } from '../ledger/testHistory.ts';
import type { Campaign } from '../rules/campaign.ts';
import { testCampaign } from '../rules/testCampaign.ts';
import { buildCampaignStandings, toGoalProgress } from './campaigns.ts';

const bob = 'Bob <b@e.org>';
const standingsOf = (commits: TestCommit[], campaign: Partial<Campaign> = {}, optOut: string[] = []) => {
  const people = optOut.map((alias) => ({ aliases: [alias], optOut: true }));
  return buildCampaignStandings(testCampaign(campaign), toLedger(commits, { rules: { people } }), layout);
};
const scoresOf = (...args: Parameters<typeof standingsOf>) =>
  standingsOf(...args).rows.map(({ person, rank, score }) => [person.name, rank, score]);
const work = (at: string, ...names: string[]): TestCommit => ({ at, changes: names.map((name) => page(name)) });

describe('the standings of a campaign', () => {
  const commits: TestCommit[] = [
    { changes: [page('before', 1000)] },
    { at: '2026-01-02T00:00:00Z', changes: [page('a', 100)], coAuthors: ['Jane <j@e.org>'] },
    { at: '2026-01-02T12:00:00Z', author: bob, changes: [englishPage('a', 100), { path: 'scripts/a.ts' }] },
    { at: '2026-01-03T23:59:59Z', author: bob, changes: [page('b')] },
    { changes: [page('after', 1000)], at: '2026-01-04T00:00:00Z' },
  ];

  it('count pages on days of their own, and those who are not named in the totals only', () => {
    const { rows, totals } = standingsOf(commits, {}, ['j@e.org']);
    expect(rows.map(({ person, rank, score, pages, days }) => [person.name, rank, score, pages, days])).toEqual([
      ['Bob', 1, 2, 2, 2],
      ['Ada', 2, 1, 1, 1],
    ]);
    expect(rows[0]?.reached).toBe(Date.parse('2026-01-03T23:59:59Z'));
    // 7 by two, 7 by Bob, 2 on his second day.
    expect(totals).toEqual({ pages: 2, people: 3, points: 16_000 });
  });

  it('may be limited to paths and types', () => {
    expect(scoresOf(commits, { paths: ['i18n/**'] })).toEqual([['Bob', 1, 1]]);
    expect(scoresOf(commits, { types: ['translation'] })).toEqual([['Bob', 1, 1]]);
    expect(scoresOf(commits, { types: ['example'] })).toEqual([]);
  });

  it('may be empty', () => {
    const { rows, totals } = standingsOf(commits, { from: '2027-01-01', to: '2027-01-31' });
    expect([rows, totals]).toEqual([[], { people: 0, points: 0, pages: 0 }]);
  });

  it('give an afternoon of many pages no more than a day is worth, and a score no more than the cap', () => {
    const afternoon = [{}, work('2026-01-02T08:00:00Z', 'a', 'b'), work('2026-01-02T09:00:00Z', 'c', 'd')];
    expect(scoresOf(afternoon)).toEqual([['Ada', 1, 1]]);
    expect(scoresOf(afternoon, { scoring: { perDay: 3, cap: 10 } })).toEqual([['Ada', 1, 3]]);
    expect(scoresOf(afternoon, { scoring: { perDay: 3, cap: 2 } })).toEqual([['Ada', 1, 2]]);
  });

  it('give one page a day after day one', () => {
    expect(scoresOf([{}, work('2026-01-02T08:00:00Z', 'a'), work('2026-01-03T09:00:00Z', 'a')])).toEqual([
      ['Ada', 1, 1],
    ]);
  });

  it('put first who was there first, whatever the points, and side by side who wrote together', () => {
    const race: TestCommit[] = [
      {},
      work('2026-01-02T08:00:00Z', 'a'),
      { ...work('2026-01-02T09:00:00Z', 'b'), author: bob, coAuthors: ['Cy <c@e.org>'] },
      { at: '2026-01-02T10:00:00Z', author: 'Eve <e@e.org>', changes: [page('c', 900)] },
    ];
    expect(scoresOf(race)).toEqual([
      ['Ada', 1, 1],
      ['Bob', 2, 1],
      ['Cy', 2, 1],
      ['Eve', 4, 1],
    ]);
  });

  it('leave out what was taken back, what only moves or reformats pages, and reviews', () => {
    const on = '2026-01-02T08:00:00Z';
    const commits: TestCommit[] = [
      {},
      { at: on, author: 'Eve <e@e.org>', subject: 'x', changes: [page('x', 9)] },
      { at: on, author: 'Fay <f@e.org>', changes: [{ ...page('y', 0, 'R'), oldPath: 'docs/z.md' }] },
      { at: on, author: 'Gil <g@e.org>', changes: [page('y', 0)] },
      { at: on, author: bob, changes: [page('y')], reviewers: ['Hal <h@e.org>'] },
      { at: on, subject: 'Revert "x"' },
    ];
    expect(scoresOf(commits)).toEqual([['Bob', 1, 1]]);
  });
});

describe('the days of a campaign', () => {
  const isIn = (at: string, campaign: Partial<Campaign>) => scoresOf([{}, { at }], campaign).length > 0;

  it.each([
    ['2027-02-28T15:59:59.999Z', false],
    ['2027-02-28T16:00:00Z', true],
    ['2027-03-31T15:59:59.999Z', true],
    ['2027-03-31T16:00:00Z', false],
  ])('are those of its time zone: %s, %s', (at, expected) => {
    expect(isIn(at, { from: '2027-03-01', to: '2027-03-31', timeZone: 'Asia/Shanghai' })).toBe(expected);
  });

  it.each([
    // There is no midnight: 23:59:59 is followed by 01:00.
    ['2018-11-04T02:59:59.999Z', false],
    ['2018-11-04T03:00:00Z', true],
    // Back from midnight to 23:00: the last day has 25 hours.
    ['2019-02-17T01:59:59.999Z', true],
    ['2019-02-17T02:59:59.999Z', true],
    ['2019-02-17T03:00:00Z', false],
  ])('follow clocks that change at midnight: %s, %s', (at, expected) => {
    expect(isIn(at, { from: '2018-11-04', to: '2019-02-16', timeZone: 'America/Sao_Paulo' })).toBe(expected);
  });

  it('decide what is worked on on one day', () => {
    const commits = [{}, work('2027-03-01T15:00:00Z', 'a', 'b'), work('2027-03-01T17:00:00Z', 'a', 'b')];
    const march = { from: '2027-03-01', to: '2027-03-31' };
    expect(scoresOf(commits, { ...march, timeZone: 'UTC' })).toEqual([['Ada', 1, 1]]);
    expect(scoresOf(commits, { ...march, timeZone: 'Asia/Shanghai' })).toEqual([['Ada', 1, 2]]);
  });
});

it('says how far each goal is', () => {
  const campaign = testCampaign({ goals: { points: 16, pages: 3 } });
  expect(toGoalProgress(campaign, { pages: 2, people: 3, points: 15_999 })).toEqual([
    { kind: 'pages', goal: 3, reached: 2 },
    { kind: 'points', goal: 16, reached: 15 },
  ]);
  expect(toGoalProgress(testCampaign(), { pages: 2, people: 3, points: 0 })).toEqual([]);
});

it('never gives more than days, pages or the cap allow, nor less for more work', () => {
  const commit = fc.record({
    author: fc.constantFrom('Ada <ada@e.org>', bob),
    at: fc.integer({ min: 0, max: 4 * 86_400 - 1 }).map((second) => Date.parse('2026-01-01T00:00:00Z') + second * 1000),
    changes: fc.array(fc.constantFrom(page('a'), page('b'), englishPage('a'), page('c', 0)), { maxLength: 3 }),
  });
  const scoring = fc.record({ perDay: fc.integer({ min: 1, max: 2 }), cap: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(commit, { maxLength: 12 }), scoring, (commits, scoring) => {
      const history = commits.toSorted((a, b) => a.at - b.at);
      const { rows, totals } = standingsOf(history, { scoring });
      for (const { score, pages, days } of rows) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(Math.min(scoring.cap, pages, days * scoring.perDay));
      }
      expect(totals.people).toBe(rows.length);
      const fewer = new Map(standingsOf(history.slice(0, -1), { scoring }).rows.map((row) => [row.person.name, row]));
      for (const { person, score } of rows) expect(fewer.get(person.name)?.score ?? 0).toBeLessThanOrEqual(score);
    }),
  );
});
