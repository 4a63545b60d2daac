import { toIsoDay } from '../../../src/lib/recognition/days.ts';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { Badge, Rules } from '../../../src/lib/recognition/rules/rules.ts';

/** How many holders of a badge are named; the rest are counted. */
export const listedHolders = 10;

/** A badge with those who have it. */
export type GalleryBadge = Pick<Badge, 'id' | 'kind' | 'at'> & {
  /** In the reader's language. */
  name: string;
  held: number;
  /** Latest first, at most `listedHolders`; `at` is a day, `YYYY-MM-DD` in UTC. */
  holders: { slug: string; name: string; at: string }[];
};

export type Gallery = {
  badges: GalleryBadge[];
  /** A commit that changes more files than this does not count as care for each of them. */
  bulkFiles: number;
};

type Input = {
  standings: ReadonlyMap<string, Standing>;
  rules: Pick<Rules, 'badges' | 'points' | 'campaigns'>;
  locale: string;
};

/**
 * Every badge of the rules that can be earned, in their order: without campaigns nobody can finish one. People who opted
 * out are not in the standings and so nowhere here.
 */
export function buildGallery({ standings, rules, locale }: Input): Gallery {
  const holders = groupHolders(standings);
  const attainable = rules.badges.filter(({ kind }) => kind !== 'campaign-finisher' || rules.campaigns.length > 0);
  const badges = attainable.map(({ id, kind, at, name }) => {
    const all = holders.get(id) ?? [];
    const latest = all
      .sort((a, b) => b.at - a.at || (a.slug < b.slug ? -1 : 1))
      .slice(0, listedHolders)
      .map((holder) => ({ ...holder, at: toIsoDay(holder.at) }));
    return { id, kind, at, name: localize(name, locale), held: all.length, holders: latest };
  });
  return { badges, bulkFiles: rules.points.bulk.files };
}

type Holder = { slug: string; name: string; at: number };

function groupHolders(standings: ReadonlyMap<string, Standing>): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const { person, badges } of standings.values()) {
    for (const { id, at } of badges) {
      const holder = { slug: person.slug, name: person.name, at };
      const known = holders.get(id);
      if (known) known.push(holder);
      else holders.set(id, [holder]);
    }
  }
  return holders;
}
