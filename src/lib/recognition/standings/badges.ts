import type { Layout } from '../ledger/layout.ts';
import type { Credit } from '../ledger/ledger.ts';
import type { Badge, BadgeKind, Rules } from '../rules/rules.ts';
import { createCampaignFilter, type CampaignCredit } from './campaignFilter.ts';
import { counts, isWritten } from './counts.ts';
import type { CoWriters } from './coWriters.ts';
import { createPairing } from './pairing.ts';
import type { Award } from './recognition.ts';

type Context = {
  rules: Rules;
  layout: Layout;
  coWriters: CoWriters;
};

type Credits = readonly Credit[];

/** A person's credits that count, oldest first. */
type Counted = {
  all: Credits;
  /** Commits, rather than reviews and tasks. */
  written: Credits;
  /**
   * Without those that only move pages or change their whitespace, and without those that go over many files at once: that
   * is no care for each of them.
   */
  tended: Credits;
};

/** The credit by which the number `at` of a badge is reached. */
type Measure = (counted: Counted, at: number, context: Context) => Credit | undefined;

/** Which of `badges` a person's `credits` (oldest first) earn, oldest award first. Reverted work earns none. */
export function toBadges(credits: Credits, context: Context): Award[] {
  const counted = toCounted(credits, context.rules);
  const award = (badge: Badge) => {
    const { commit } = measures[badge.kind](counted, badge.at, context) ?? {};
    return commit ? [{ id: badge.id, sha: commit.sha, at: commit.at }] : [];
  };
  return context.rules.badges.flatMap(award).sort((a, b) => a.at - b.at); // stable: then in the order of the rules
}

/** How each kind is measured; `badgeKinds` says in short what `at` means. */
const measures: Record<BadgeKind, Measure> = {
  'first-merge': ({ written }, at) => reach(written, at, ({ commit }) => [commit.sha]),
  return: ({ all }, at) => {
    const start = all[0]?.commit.day ?? 0;
    const second = all.find(({ commit }) => commit.day > start);
    return second && second.commit.day - start <= at ? second : undefined;
  },
  anniversary: ({ all }, at) => {
    const start = new Date(all[0]?.commit.at ?? 0);
    const date = Date.UTC(start.getUTCFullYear() + at, start.getUTCMonth(), start.getUTCDate());
    return all.find(({ commit }) => commit.at >= date);
  },
  author: ({ tended }, at, { layout }) =>
    reach(tended, at, ({ commit }) => (commit.created ?? []).map((file) => layout.pageOf(file))),
  gardener: ({ tended }, at, { layout }) =>
    reach(tended, at, ({ commit }) => commit.pages.map((file) => layout.pageOf(file))),
  reviver: ({ tended }, at) => tended.find(({ commit: { rested = 0 } }) => rested >= at),
  translator: ({ tended }, at, { layout }) =>
    reach(tended, at, ({ commit }) =>
      commit.pages.filter((file) => layout.localeOf(file) !== layout.defaultLocale).map((file) => layout.pageOf(file)),
    ),
  polyglot: ({ tended }, at, { layout }) =>
    reach(tended, at, ({ commit }) => commit.pages.map((file) => layout.localeOf(file))),
  'example-maker': ({ all }, at) => reachType(all, at, 'example'),
  fixer: ({ all }, at) => reachType(all, at, 'fix'),
  toolsmith: ({ all }, at) => reachType(all, at, 'tooling'),
  // The person is one of those who wrote the commit.
  collaborator: ({ written }, at, { coWriters }) => reach(written, at + 1, ({ commit }) => coWriters(commit)),
  reviewer: ({ all }, at) => reachType(all, at, 'review'),
  'campaign-finisher': ({ all }, at, { rules, layout }) =>
    rules.campaigns
      .map((campaign) => createCampaignFilter(campaign, layout))
      .flatMap(
        (select) =>
          reachDays(
            all.flatMap((credit) => select(credit) ?? []),
            at,
          ) ?? [],
      )
      .sort((a, b) => a.commit.at - b.commit.at)[0],
  'all-rounder': ({ all }, at) => reach(all, at, ({ type }) => [type]),
};

function toCounted(credits: Credits, { points }: Rules): Counted {
  const all = credits.filter(counts);
  const written = all.filter(isWritten);
  const tended = written.filter(({ commit }) => commit.lines > 0 && commit.files <= points.bulk.files);
  return { all, written, tended };
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
function reachDays(selected: readonly CampaignCredit[], at: number): Credit | undefined {
  const pairing = createPairing(1);
  return selected.find(({ day, pages }) => {
    pairing.add(day, pages);
    return pairing.size() >= at;
  })?.credit;
}
