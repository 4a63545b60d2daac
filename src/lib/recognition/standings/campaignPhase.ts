import type { Campaign } from '../rules/campaign.ts';
import { countDays, endOfLocalDay, startOfLocalDay, toLocalDay } from '../timeZones.ts';

/** Where a campaign stands at a time; days are those of its calendar, today included. */
export type CampaignPhase =
  { phase: 'before'; daysUntil: number } | { phase: 'during'; day: number; daysLeft: number } | { phase: 'after' };

/** The instant at which a campaign begins, and the first after it; milliseconds since the epoch. */
export function boundsOf({ from, to, timeZone }: Pick<Campaign, 'from' | 'to' | 'timeZone'>): {
  start: number;
  end: number;
} {
  return { start: startOfLocalDay(from, timeZone), end: endOfLocalDay(to, timeZone) };
}

/** Where a campaign stands at the time of HEAD. */
export function phaseOf(campaign: Pick<Campaign, 'from' | 'to' | 'timeZone'>, asOf: number): CampaignPhase {
  const { start, end } = boundsOf(campaign);
  const today = toLocalDay(asOf, campaign.timeZone);
  if (asOf < start) return { phase: 'before', daysUntil: countDays(today, campaign.from) };
  if (asOf >= end) return { phase: 'after' };
  return {
    phase: 'during',
    day: countDays(campaign.from, today) + 1,
    daysLeft: countDays(today, campaign.to) + 1,
  };
}
