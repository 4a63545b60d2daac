/** Pages, each paired with one of the days on which it was worked on. */
export type Pairing = {
  /** The most pairs that there can be. */
  size(): number;
  /** `pages` were worked on on `day`. */
  add(day: string, pages: Iterable<string>): void;
};

/**
 * The largest number of pairs of a page and a day on which it was worked on, where each page is in one pair at most and each
 * day in `perDay` at most: a maximum matching, kept while days and pages come in.
 *
 * Pages are what is matched. Each time, a page that has no day yet takes a free place on one of its days, or the place of
 * another page that can move to another day (an augmenting path, found in time linear in what was added).
 */
export function createPairing(perDay: number): Pairing {
  const daysOf = new Map<string, Set<string>>();
  const pagesOn = new Map<string, Set<string>>();
  const unpaired = new Set<string>();
  let size = 0;

  const placesOn = (day: string): Set<string> => {
    const known = pagesOn.get(day) ?? new Set();
    pagesOn.set(day, known);
    return known;
  };
  /** Finds a place for `page`; days in `tried` lead nowhere. */
  const place = (page: string, tried: Set<string>): boolean => {
    for (const day of daysOf.get(page) ?? []) {
      if (tried.has(day)) continue;
      tried.add(day);
      const taken = placesOn(day);
      const leaves = taken.size < perDay ? undefined : [...taken].find((other) => place(other, tried));
      if (taken.size >= perDay && leaves === undefined) continue;
      if (leaves !== undefined) taken.delete(leaves);
      taken.add(page);
      return true;
    }
    return false;
  };
  const pairOne = (): boolean => {
    const tried = new Set<string>();
    for (const page of unpaired) {
      if (!place(page, tried)) continue;
      unpaired.delete(page);
      size++;
      return true;
    }
    return false;
  };

  return {
    size: () => size,
    add(day, pages) {
      for (const page of pages) {
        const days = daysOf.get(page);
        if (days) days.add(day);
        else {
          daysOf.set(page, new Set([day]));
          unpaired.add(page);
        }
      }
      while (pairOne());
    },
  };
}
