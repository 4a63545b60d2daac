import type { Layout } from '../ledger/layout.ts';
import type { Credit } from '../ledger/ledger.ts';
import type { Badge, BadgeKind, Rules } from '../rules/rules.ts';
import { createCampaignFilter, type CampaignCredit } from './campaigns.ts';
import { counts, isWritten } from './counts.ts';
import type { CoWriters } from './coWriters.ts';
import type { Award } from './recognition.ts';

type Context = {
  rules: Rules;
  layout: Layout;
  coWriters: CoWriters;
};

/** Credits that count, oldest first. */
type Credits = readonly Credit[];

/** The credit by which the number `at` of a badge is reached. */
type Measure = (credits: Credits, at: number, context: Context) => Credit | undefined;

/** Which of `badges` a person's `credits` (oldest first) earn, oldest award first. Reverted work earns none. */
export function toBadges(credits: Credits, context: Context): Award[] {
  const counted = credits.filter(counts);
  const award = (badge: Badge) => {
    const { commit } = measures[badge.kind](counted, badge.at, context) ?? {};
    return commit ? [{ id: badge.id, sha: commit.sha, at: commit.at }] : [];
  };
  return context.rules.badges.flatMap(award).sort((a, b) => a.at - b.at); // stable: then in the order of the rules
}

/** How each kind is measured; `badgeKinds` says in short what `at` means. */
const measures: Record<BadgeKind, Measure> = {
  'first-merge': (credits, at) => reach(written(credits), at, ({ commit }) => [commit.sha]),
  return: (credits, at) => {
    const start = credits[0]?.commit.day ?? 0;
    const second = credits.find(({ commit }) => commit.day > start);
    return second && second.commit.day - start <= at ? second : undefined;
  },
  anniversary: (credits, at) => {
    const start = new Date(credits[0]?.commit.at ?? 0);
    const date = Date.UTC(start.getUTCFullYear() + at, start.getUTCMonth(), start.getUTCDate());
    return credits.find(({ commit }) => commit.at >= date);
  },
  author: (credits, at, { layout }) =>
    reach(written(credits), at, ({ commit }) => (commit.created ?? []).map((file) => layout.pageOf(file))),
  gardener: (credits, at, { layout, rules }) =>
    reach(tended(credits, rules), at, ({ commit }) => commit.pages.map((file) => layout.pageOf(file))),
  reviver: (credits, at, { rules }) => tended(credits, rules).find(({ commit: { rested = 0 } }) => rested >= at),
  translator: (credits, at, { layout }) =>
    reach(withLines(credits), at, ({ commit }) =>
      commit.pages.filter((file) => layout.localeOf(file) !== layout.defaultLocale),
    ),
  polyglot: (credits, at, { layout }) =>
    reach(withLines(credits), at, ({ commit }) => commit.pages.map((file) => layout.localeOf(file))),
  'example-maker': (credits, at) => reachType(credits, at, 'example'),
  fixer: (credits, at) => reachType(credits, at, 'fix'),
  toolsmith: (credits, at) => reachType(credits, at, 'tooling'),
  // The person is one of those who wrote the commit.
  collaborator: (credits, at, { coWriters }) => reach(written(credits), at + 1, ({ commit }) => coWriters(commit)),
  reviewer: (credits, at) => reachType(credits, at, 'review'),
  'campaign-finisher': (credits, at, { rules, layout }) =>
    rules.campaigns
      .flatMap((campaign) => {
        const select = createCampaignFilter(campaign);
        return (
          reachDays(
            credits.flatMap((credit) => select(credit) ?? []),
            at,
            layout,
          ) ?? []
        );
      })
      .sort((a, b) => a.commit.at - b.commit.at)[0],
  'all-rounder': (credits, at) => reach(credits, at, ({ type }) => [type]),
};

function written(credits: Credits): Credits {
  return credits.filter(isWritten);
}

/** Without commits that only move pages or change their whitespace. */
function withLines(credits: Credits): Credits {
  return credits.filter((credit) => isWritten(credit) && credit.commit.lines > 0);
}

/** Also without commits that go over many files at once: that is no care for each of them. */
function tended(credits: Credits, { points }: Rules): Credits {
  return withLines(credits).filter(({ commit }) => commit.files <= points.bulk.files);
}

/** The credit with which the number of distinct keys reaches `at`. */
function reach(credits: Credits, at: number, toKeys: (credit: Credit) => Iterable<unknown>): Credit | undefined {
  const keys = new Set<unknown>();
  return credits.find((credit) => {
    for (const key of toKeys(credit)) keys.add(key);
    return keys.size >= at;
  });
}

function reachType(credits: Credits, at: number, type: Credit['type']): Credit | undefined {
  return reach(credits, at, (credit) => (credit.type === type ? [credit.commit.sha] : []));
}

/** The credit by which `at` pages can each be given a day of their own on which they were worked on. */
function reachDays(selected: readonly CampaignCredit[], at: number, layout: Layout): Credit | undefined {
  const pagesOf = new Map<number, Set<string>>();
  for (const { credit, pages } of selected) {
    const ofDay = pagesOf.get(credit.commit.day) ?? new Set<string>();
    pagesOf.set(credit.commit.day, ofDay);
    for (const file of pages) ofDay.add(layout.pageOf(file) ?? file);
    if (pagesOf.size >= at && countPairs(pagesOf) >= at) return credit;
  }
  return undefined;
}

/** Largest number of days that can each have a page of their own (augmenting paths, one search for each day). */
function countPairs(pagesOf: ReadonlyMap<number, ReadonlySet<string>>): number {
  const dayOf = new Map<string, number>();
  const findPage = (day: number, tried: Set<string>): boolean => {
    for (const page of pagesOf.get(day) ?? []) {
      if (tried.has(page)) continue;
      tried.add(page);
      const taken = dayOf.get(page);
      if (taken === undefined || findPage(taken, tried)) {
        dayOf.set(page, day);
        return true;
      }
    }
    return false;
  };
  return [...pagesOf.keys()].filter((day) => findPage(day, new Set())).length;
}
