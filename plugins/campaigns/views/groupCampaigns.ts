import type { CampaignSummary } from './buildCampaign.ts';

/** The campaigns of the index: what runs and what comes by its beginning, what is past by its end, latest first. */
export type CampaignGroups = Record<'running' | 'coming' | 'past', CampaignSummary[]>;

/** Without history nobody can tell what is past, so everything is said to come. */
export function groupCampaigns(campaigns: readonly CampaignSummary[]): CampaignGroups {
  const byStart = campaigns.toSorted(
    (a, b) => compare(a.start, b.start) || compare(a.end, b.end) || compare(a.id, b.id),
  );
  const isIn = (phase: 'before' | 'during' | 'after') =>
    byStart.filter(({ state }) => (state?.phase ?? 'before') === phase);
  return {
    running: isIn('during'),
    coming: isIn('before'),
    past: isIn('after').sort((a, b) => compare(b.end, a.end) || compare(a.id, b.id)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
