import { describe, expect, it } from 'vitest';
import type { CampaignResultRow, CampaignResults } from '../../rules/campaign.ts';
import { testCampaign } from '../../rules/testCampaign.ts';
import { createPersonFinder } from '../personKeys.ts';
import { createWins, rewardsOf } from './winners.ts';

const row = (person: string, rank: number, score: number): CampaignResultRow => ({
  person,
  rank,
  score,
  reached: '2027-03-31T00:00:00.000Z',
  pages: score,
  days: score,
});
const results = (...rows: CampaignResultRow[]): CampaignResults => ({
  commit: 'ab'.repeat(20),
  asOf: '2027-04-01T00:00:00.000Z',
  rules: '0123456789ab',
  totals: { pages: 9, people: rows.length, points: 50 },
  rows,
});
const campaign = testCampaign({
  goals: { pages: 9, people: 3 },
  rewards: [
    { reward: 'subject', rank: 1 },
    { reward: 'thanks', score: 5 },
    { reward: 'card', goal: 'pages' },
    { reward: 'party', goal: 'people' },
    { reward: 'cup', goal: 'points' },
    { reward: 'thanks', rank: 2 },
  ],
});

describe('a campaign gives', () => {
  const { totals } = results(row('ada', 1, 7), row('bob', 2, 3));

  it('rewards by rank, by score and by goals that are reached, each once', () => {
    expect(rewardsOf({ rank: 1, score: 7 }, campaign, totals)).toEqual(['subject', 'thanks', 'card']);
    expect(rewardsOf({ rank: 2, score: 3 }, campaign, totals)).toEqual(['card', 'thanks']);
    expect(rewardsOf({ rank: 3, score: 3 }, campaign, totals)).toEqual(['card']);
  });

  it('nothing before its results are frozen, and once for each campaign', () => {
    const second = { ...campaign, id: 'd' };
    const findPerson = createPersonFinder(['ada', 'bob'].map((slug) => ({ slug, name: slug, credits: [] })));
    const frozen = new Map([['c', results(row('ada', 1, 7))]]);
    expect(createWins([campaign, second], { results: frozen, findPerson })('ada', 'subject')).toBe(1);
    frozen.set('d', results(row('bob', 1, 7), row('ada', 2, 7)));
    const wins = createWins([campaign, second], { results: frozen, findPerson });
    expect([wins('ada', 'subject'), wins('ada', 'thanks'), wins('bob', 'subject'), wins('eve', 'card')]).toEqual([
      1, 2, 1, 0,
    ]);
  });
});
