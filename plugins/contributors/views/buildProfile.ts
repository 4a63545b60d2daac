import { toIsoDay } from '../../../src/lib/recognition/days.ts';
import type { Layout } from '../../../src/lib/recognition/ledger/layout.ts';
import type { Credit, CreditType } from '../../../src/lib/recognition/ledger/ledger.ts';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { Redemption } from '../../../src/lib/recognition/rules/rewards.ts';
import type { BadgeKind, Rules } from '../../../src/lib/recognition/rules/rules.ts';
import { toBalance, type Balance } from '../../../src/lib/recognition/standings/rewards/balance.ts';
import { explainCredit, type WhyPart } from './explainCredit.ts';
import { buildHeat, type Heat } from './profileHeat.ts';
import { buildProfileLevel, type ProfileLevel } from './profileLevel.ts';
import { buildWrittenPages, type PageLink, type WrittenPage } from './profilePages.ts';
import { summarizeCredits } from './summarizeCredits.ts';

/** How many commits a profile lists; the rest are counted. */
export const listedCommits = 100;

/** `badge.at` is the number that its rule asks for; `badge.name` is in the reader’s language. */
export type ProfileBadge = {
  badge: { id: string; kind: BadgeKind; at: number; name: string };
  /** The commit that earned it, and its day. */
  sha: string;
  earned: string;
};

export type ProfileCommit = {
  sha: string;
  subject: string;
  day: string;
  /** Of this person for this commit, in thousandths. */
  points: number;
  /** One for each credit: a person may have written a commit and got a bonus for its task. */
  why: WhyPart[][];
};

/** Everything that a profile shows. Points in thousandths, of all time; days are `YYYY-MM-DD` in UTC. */
export type Profile = {
  slug: string;
  name: string;
  points: number;
  /** ISO weeks with points. */
  weeks: number;
  commits: number;
  coAuthored: number;
  pages: number;
  first: string;
  latest: string;
  /** Most points first; kinds that earned nothing are left out. */
  types: { type: CreditType; points: number }[];
  level?: ProfileLevel;
  /** Absent where points cannot be spent. */
  balance?: Balance;
  /** Latest first. */
  badges: ProfileBadge[];
  heat: Heat;
  written: WrittenPage[];
  /** Newest first, at most `listedCommits`. */
  recent: ProfileCommit[];
  /** How many more commits there are. */
  older: number;
};

export type ProfileInput = {
  standing: Standing;
  rules: Rules;
  layout: Layout;
  /** HEAD's time in milliseconds. */
  asOf: number;
  /** By `Layout.pageOf`; only pages that the reader's language has. */
  pages: ReadonlyMap<string, PageLink>;
  /** BCP 47; the language of the names of levels and badges. */
  locale: string;
  /** This person's own; absent where points cannot be spent. */
  redemptions?: readonly Redemption[];
};

/** A person's profile in one language. */
export function buildProfile({ standing, rules, layout, asOf, pages, locale, redemptions }: ProfileInput): Profile {
  const { slug, name, credits } = standing.person;
  const { types, commits, coAuthored, pages: pageCount } = summarizeCredits(credits, layout);
  const level = buildProfileLevel(standing, rules.levels, locale);
  const byCommit = groupByCommit(credits);
  return {
    slug,
    name,
    points: standing.points,
    weeks: standing.weeks,
    commits,
    coAuthored,
    pages: pageCount,
    first: toIsoDay(credits.at(-1)?.commit.at ?? 0),
    latest: toIsoDay(credits[0]?.commit.at ?? 0),
    types: (Object.entries(types) as [CreditType, number][])
      .map(([type, points]) => ({ type, points }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points || (a.type < b.type ? -1 : 1)),
    ...(level && { level }),
    ...(redemptions && {
      balance: toBalance(standing.points, redemptions),
    }),
    badges: buildBadges(standing, rules, locale),
    heat: buildHeat(credits, asOf),
    written: buildWrittenPages(credits, { layout, pages }),
    recent: byCommit.slice(0, listedCommits).map((group) => toProfileCommit(group, rules)),
    older: Math.max(0, byCommit.length - listedCommits),
  };
}

function buildBadges(standing: Standing, { badges }: Rules, locale: string): ProfileBadge[] {
  const rules = new Map(badges.map((badge) => [badge.id, badge]));
  return standing.badges
    .flatMap(({ id, sha, at }) => {
      const rule = rules.get(id);
      if (!rule) return [];
      const badge = { id, kind: rule.kind, at: rule.at, name: localize(rule.name, locale) };
      return [{ badge, sha, earned: toIsoDay(at) }];
    })
    .reverse();
}

/** Never empty groups. */
type Group = [Credit, ...Credit[]];

function groupByCommit(credits: Credit[]): Group[] {
  const groups = new Map<string, Group>();
  for (const credit of credits) {
    const group = groups.get(credit.commit.sha);
    if (group) group.push(credit);
    else groups.set(credit.commit.sha, [credit]);
  }
  return [...groups.values()];
}

function toProfileCommit(group: Group, rules: Rules): ProfileCommit {
  const [{ commit }] = group;
  return {
    sha: commit.sha,
    subject: commit.subject,
    day: toIsoDay(commit.at),
    points: group.reduce((sum, { awarded }) => sum + awarded, 0),
    why: group.map((credit) => explainCredit(credit, rules.points)),
  };
}
