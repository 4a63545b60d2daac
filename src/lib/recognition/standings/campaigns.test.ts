import { expect, it } from 'vitest';
import { englishPage, layout, page, toLedger, type TestCommit } from '../ledger/testHistory.ts';
import type { Campaign } from '../rules/rules.ts';
import { buildCampaignStandings } from './campaigns.ts';

const campaign: Campaign = { id: 'c', name: 'C', from: '2026-01-02', to: '2026-01-03', goal: 20 };
const commits: TestCommit[] = [
  { changes: [page('before', 1000)] },
  { at: '2026-01-02T00:00:00Z', changes: [page('a', 100)], coAuthors: ['Jane <j@e.org>'] },
  { at: '2026-01-02T12:00:00Z', author: 'Bob <b@e.org>', changes: [englishPage('a', 100), { path: 'scripts/a.ts' }] },
  { at: '2026-01-03T23:59:59Z', author: 'Bob <b@e.org>', changes: [page('a')] },
  { changes: [page('after', 1000)], at: '2026-01-04T00:00:00Z' },
];
const ledger = toLedger(commits, { rules: { people: [{ aliases: ['j@e.org'], optOut: true }] } });

it('counts what was done within a campaign, and shows how near its goal is', () => {
  const standings = buildCampaignStandings(campaign, ledger, layout);
  expect(standings.rows.map(({ person, points, pages, days }) => [person.name, points, pages, days])).toEqual([
    ['Bob', 9000, 1, 2],
    ['Ada', 4900, 1, 1],
  ]);
  expect(standings).toMatchObject({
    anonymous: { points: 2100, pages: 1, days: 1 },
    total: { people: 3, points: 16_000, pages: 1, days: 2 },
    reached: 0.8,
  });
});

it('may be limited to paths and types', () => {
  const english = buildCampaignStandings({ ...campaign, paths: ['i18n/**'] }, ledger, layout);
  expect(english.rows.map(({ person, points }) => [person.name, points])).toEqual([['Bob', 7000]]);
  const docs = buildCampaignStandings({ ...campaign, types: ['docs'] }, ledger, layout);
  expect(docs.rows.map(({ person, points }) => [person.name, points])).toEqual([
    ['Ada', 4900],
    ['Bob', 2000],
  ]);
});

it('may be empty', () => {
  const { rows, total, anonymous, reached } = buildCampaignStandings(
    { ...campaign, from: '2027-01-01', to: '2027-01-31', goal: undefined },
    ledger,
    layout,
  );
  expect([rows, total, anonymous, reached]).toEqual([
    [],
    { people: 0, points: 0, pages: 0, days: 0 },
    undefined,
    undefined,
  ]);
});

it('leaves out who did nothing that stands', () => {
  const reverted = toLedger([{}, { author: 'Eve <e@e.org>', subject: 'x' }, { subject: 'Revert "x"' }]);
  const { rows, total } = buildCampaignStandings(campaign, reverted, layout);
  expect(rows.map(({ person }) => person.name)).toEqual(['Ada']);
  expect(total).toMatchObject({ people: 1, days: 1 });
});
