import type { Layout } from '../ledger/layout.ts';
import type { Credit, Ledger, Person } from '../ledger/ledger.ts';
import { goalKinds, type Campaign, type GoalKind } from '../rules/campaign.ts';
import { createCampaignFilter, type CampaignCredit } from './campaignFilter.ts';
import { createPairing } from './pairing.ts';

/** What somebody did for a campaign. */
export type CampaignScore = {
  /** Pages that can each be given a day on which they were worked on, so many a day as the campaign says, up to its cap. */
  score: number;
  /** When the score was reached; milliseconds since the epoch. */
  reached: number;
  /** Distinct pages; a page and its translations are one. */
  pages: number;
  /** Distinct days of the campaign's time zone. */
  days: number;
};

export type CampaignRow = CampaignScore & {
  person: Person;
  /** From 1; equal where score and time are, as for the authors of one commit. */
  rank: number;
};

export type CampaignStandings = {
  campaign: Campaign;
  /** Highest score first, then who reached it first. People without a score are left out. */
  rows: CampaignRow[];
  /** Of everybody, people who are not named included; points in thousandths. */
  totals: Record<GoalKind, number>;
};

/** Who did how much for a campaign, by the rule that it has. */
export function buildCampaignStandings(campaign: Campaign, ledger: Ledger, layout: Layout): CampaignStandings {
  const select = createCampaignFilter(campaign, layout);
  const selectAll = (credits: readonly Credit[]) => credits.flatMap((credit) => select(credit) ?? []).reverse();

  const named = ledger.persons
    .map((person) => ({ person, work: selectAll(person.credits) }))
    .filter(({ work }) => work.length > 0);
  const hidden = ledger.anonymous.map(selectAll).filter((work) => work.length > 0);
  const all = [...named.map(({ work }) => work), ...hidden].flat();
  return {
    campaign,
    rows: rank(named.map(({ person, work }) => ({ person, ...toScore(work, campaign) }))),
    totals: {
      pages: new Set(all.flatMap(({ pages }) => pages)).size,
      people: named.length + hidden.length,
      points: all.reduce((sum, { credit }) => sum + credit.awarded, 0),
    },
  };
}

/** How far everybody together has come; points in whole points. */
export type GoalProgress = { kind: GoalKind; goal: number; reached: number };

/** The goals that a campaign has; of the points in `totals`, which are thousandths, whole ones count. */
export function toGoalProgress({ goals = {} }: Campaign, totals: CampaignStandings['totals']): GoalProgress[] {
  return goalKinds.flatMap((kind) => {
    const goal = goals[kind];
    const reached = kind === 'points' ? Math.floor(totals.points / 1000) : totals[kind];
    return goal === undefined ? [] : [{ kind, goal, reached }];
  });
}

/** `work` is one person's, oldest first. */
function toScore(work: readonly CampaignCredit[], { scoring: { perDay, cap } }: Campaign): CampaignScore {
  const pairing = createPairing(perDay);
  let [score, reached] = [0, 0];
  for (const { credit, day, pages } of work) {
    pairing.add(day, pages);
    const now = Math.min(cap, pairing.size());
    if (now > score) [score, reached] = [now, credit.commit.at];
  }
  return {
    score,
    reached,
    pages: new Set(work.flatMap(({ pages }) => pages)).size,
    days: new Set(work.map(({ day }) => day)).size,
  };
}

function rank(rows: readonly Omit<CampaignRow, 'rank'>[]): CampaignRow[] {
  const sorted = rows.toSorted(
    (a, b) => b.score - a.score || a.reached - b.reached || (a.person.slug < b.person.slug ? -1 : 1),
  );
  let first = 0;
  return sorted.map((row, index) => {
    const tied = sorted[first];
    if (row.score !== tied?.score || row.reached !== tied.reached) first = index;
    return { ...row, rank: first + 1 };
  });
}
