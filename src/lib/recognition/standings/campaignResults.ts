import type { CampaignResultRow, CampaignResults, GoalKind } from '../rules/campaign.ts';
import type { CampaignStandings } from './campaigns.ts';
import { toPersonKey, type FindPerson } from './personKeys.ts';
import type { Snapshot } from './recognition.ts';

/** Somebody's place, as pages show it. `reached` is ISO 8601 in UTC. */
export type ShownRow = Omit<CampaignResultRow, 'commit'> & { name: string };

/** What pages and command lines show of a campaign, whether it is frozen or not. */
export type ShownResults = {
  rows: ShownRow[];
  /** With people who are not named; points in thousandths. */
  totals: Record<GoalKind, number>;
  /** People who took part and are not named. */
  hidden: number;
};

/** What is kept of the standings when a campaign is over. */
export function toResults(
  { rows, totals }: CampaignStandings,
  { headSha, asOf, configHash }: Snapshot,
): CampaignResults {
  return {
    commit: headSha,
    asOf: new Date(asOf).toISOString(),
    rules: configHash,
    totals: { ...totals, points: totals.points / 1000 },
    rows: rows.map(({ person, rank, score, reached, pages, days }) => ({
      ...toPersonKey(person),
      rank,
      score,
      reached: new Date(reached).toISOString(),
      pages,
      days,
    })),
  };
}

/**
 * Results under the names that people have now. Who has no profile any more, because they opted out, is counted and no more;
 * ranks stay as they were.
 */
export function showResults(
  { rows, totals }: Pick<CampaignResults, 'rows' | 'totals'>,
  findPerson: FindPerson,
): ShownResults {
  const shown = rows.flatMap(({ commit, ...row }) => {
    const person = findPerson({ person: row.person, ...(commit !== undefined && { commit }) });
    return person ? [{ ...row, person: person.slug, name: person.name }] : [];
  });
  return {
    rows: shown,
    totals: { ...totals, points: Math.round(totals.points * 1000) },
    hidden: Math.max(0, totals.people - shown.length),
  };
}
