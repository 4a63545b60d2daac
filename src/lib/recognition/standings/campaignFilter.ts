import { dayLength } from '../days.ts';
import { createMatcher } from '../ledger/fileTypes.ts';
import type { Layout } from '../ledger/layout.ts';
import type { Credit } from '../ledger/ledger.ts';
import { campaignTypes, type Campaign } from '../rules/campaign.ts';
import { toLocalDay } from '../timeZones.ts';
import { counts } from './counts.ts';

/** A credit that belongs to a campaign: the pages by which it does, and the day that it was in the campaign's time zone. */
export type CampaignCredit = {
  credit: Credit;
  /** Without their languages, see `Layout.pageOf`. Never empty. */
  pages: string[];
  /** `YYYY-MM-DD`. */
  day: string;
};

/**
 * Tells what of a credit belongs to `campaign`: words of a page that it is about were changed, on one of its days, and that
 * was not taken back. Moving pages and changing their whitespace is no work on them.
 */
export function createCampaignFilter(
  { from, to, timeZone, paths, types = [...campaignTypes] }: Campaign,
  layout: Layout,
): (credit: Credit) => CampaignCredit | undefined {
  const wanted = new Set<string>(types);
  const matches = paths ? createMatcher(paths) : () => true;
  // No zone is as far from UTC as a day, and asking what its calendars show takes longer than all else.
  const [earliest, latest] = [Date.parse(from) - dayLength, Date.parse(to) + 2 * dayLength];
  return (credit) => {
    const { at, lines, pages: files } = credit.commit;
    if (at < earliest || at > latest || lines === 0 || !wanted.has(credit.type) || !counts(credit)) return undefined;
    const pages = new Set(files.filter(matches).flatMap((file) => layout.pageOf(file) ?? []));
    if (pages.size === 0) return undefined;
    const day = toLocalDay(at, timeZone);
    return day < from || day > to ? undefined : { credit, pages: [...pages], day };
  };
}
