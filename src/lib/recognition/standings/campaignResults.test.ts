import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { layout, toLedger, type TestCommit } from '../ledger/testHistory.ts';
import { parseCampaignResults } from '../rules/parseRules.ts';
import { defaultRules } from '../rules/readRules.ts';
import { testCampaign } from '../rules/testCampaign.ts';
import { showResults, toResults } from './campaignResults.ts';
import { buildCampaignStandings } from './campaigns.ts';
import { createPersonFinder } from './personKeys.ts';

const commits: TestCommit[] = [
  {},
  { at: '2026-01-02T08:00:00Z', author: 'Bob <bob@e.org>' },
  { at: '2026-01-03T08:00:00Z', author: 'Ada Lovelace <ada@e.org>' },
  { at: '2026-02-01T08:00:00Z', author: 'Eve <eve@e.org>' },
];

function build(people: { aliases: string[]; optOut?: boolean; name?: string }[] = []) {
  const rules = { ...defaultRules, people };
  const ledger = toLedger(commits, { rules });
  const standings = buildCampaignStandings(testCampaign(), ledger, layout);
  return {
    results: toResults(standings, { ...ledger, configHash: 'ab'.repeat(6) }),
    findPerson: createPersonFinder(ledger.persons),
  };
}

it('keeps no name and no address, and can be read back', () => {
  const { results } = build();
  const text = stringify(results);
  expect(text).not.toMatch(/@|Bob|Lovelace/);
  expect(parseCampaignResults({ file: 'c.results.yml', text })).toEqual(results);
});

it('shows the names that people have now', () => {
  const { results } = build();
  const { findPerson } = build([{ aliases: ['bob@e.org'], name: 'Robert' }]);
  expect(showResults(results, findPerson).rows.map(({ name, person, rank }) => [name, person, rank])).toEqual([
    ['Robert', 'robert', 1],
    ['Ada Lovelace', 'ada-lovelace', 2],
  ]);
});

it('does not show who opted out since, and counts them', () => {
  const { results } = build();
  const { findPerson } = build([{ aliases: ['bob@e.org'], optOut: true }]);
  const shown = showResults(results, findPerson);
  expect(shown.rows.map(({ name, rank }) => [name, rank])).toEqual([['Ada Lovelace', 2]]);
  expect(shown.hidden).toBe(1);
  expect(JSON.stringify(shown)).not.toMatch(/bob/i);
});
