import { dayLength } from '../days.ts';
import { createMatcher } from '../ledger/fileTypes.ts';
import type { Layout } from '../ledger/layout.ts';
import type { Credit, Ledger, Person } from '../ledger/ledger.ts';
import type { Campaign } from '../rules/rules.ts';
import { counts } from './counts.ts';

/** What somebody did for a campaign. */
export type CampaignScore = {
  /** Thousandths of a point. */
  points: number;
  /** Distinct pages; a page and its translations are one. */
  pages: number;
  /** Distinct days in UTC. */
  days: number;
};

export type CampaignStandings = {
  campaign: Campaign;
  /** Most points first, then most pages, then by slug; people without a credit in it are left out. */
  rows: (CampaignScore & { person: Person })[];
  /** Everybody who opted out, together; absent if they did nothing for it. */
  anonymous?: CampaignScore;
  /** Of all; points are what the goal is compared with. */
  total: CampaignScore & { people: number };
  /** Share of the goal that is reached, at most 1; absent without a goal. */
  reached?: number;
};

/** Who did how much for a campaign, from the credits of its days, types and pages. */
export function buildCampaignStandings(campaign: Campaign, ledger: Ledger, layout: Layout): CampaignStandings {
  const select = createCampaignFilter(campaign);
  const score = (credits: readonly Credit[]) =>
    toScore(
      credits.flatMap((credit) => select(credit) ?? []),
      layout,
    );

  const rows = ledger.persons
    .map((person) => ({ person, ...score(person.credits) }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.points - a.points || b.pages - a.pages || (a.person.slug < b.person.slug ? -1 : 1));
  const hidden = ledger.anonymous.filter((credits) => score(credits).days > 0);
  const anonymous = score(hidden.flat());
  const total = score([...rows.flatMap(({ person }) => person.credits), ...hidden.flat()]);
  return {
    campaign,
    rows,
    ...(anonymous.days > 0 && { anonymous }),
    total: { ...total, people: rows.length + hidden.length },
    ...(campaign.goal !== undefined && { reached: Math.min(1, total.points / 1000 / campaign.goal) }),
  };
}

/** A credit that belongs to a campaign, with the pages (paths at HEAD) by which it does. */
export type CampaignCredit = { credit: Credit; pages: string[] };

/** Tells what of a credit belongs to `campaign`. With `paths`, a commit has to touch one of those pages. */
export function createCampaignFilter({
  from,
  to,
  paths,
  types,
}: Campaign): (credit: Credit) => CampaignCredit | undefined {
  const [firstDay, lastDay] = [toDay(from), toDay(to)];
  const matches = paths && createMatcher(paths);
  return (credit) => {
    const { day, pages } = credit.commit;
    if (day < firstDay || day > lastDay || !counts(credit) || (types && !types.includes(credit.type))) return undefined;
    if (!matches) return { credit, pages };
    const matched = pages.filter(matches);
    return matched.length > 0 ? { credit, pages: matched } : undefined;
  };
}

function toDay(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / dayLength);
}

function toScore(selected: readonly CampaignCredit[], layout: Layout): CampaignScore {
  return {
    points: selected.reduce((sum, { credit }) => sum + credit.awarded, 0),
    pages: new Set(selected.flatMap(({ pages }) => pages.map(layout.pageOf))).size,
    days: new Set(selected.map(({ credit }) => credit.commit.day)).size,
  };
}
