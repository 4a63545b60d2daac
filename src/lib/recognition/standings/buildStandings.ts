import { mondayOf } from '../days.ts';
import type { Layout } from '../ledger/layout.ts';
import type { Ledger, Person } from '../ledger/ledger.ts';
import type { Rules } from '../rules/rules.ts';
import { toBadges } from './badges.ts';
import { counts } from './counts.ts';
import { findCoWriters } from './coWriters.ts';
import { toLevels } from './levels.ts';
import type { Standing } from './recognition.ts';

/** What everybody with a profile has earned of all time, by slug, in the order of the ledger. */
export function buildStandings(
  ledger: Ledger,
  { rules, layout }: { rules: Rules; layout: Layout },
): Map<string, Standing> {
  const coWriters = findCoWriters(ledger);
  const toStanding = (person: Person): Standing => {
    const credits = person.credits.toReversed();
    return {
      person,
      points: credits.reduce((sum, { awarded }) => sum + awarded, 0),
      weeks: new Set(credits.filter(counts).map(({ commit }) => mondayOf(commit.day))).size,
      levels: toLevels(credits, rules.levels),
      badges: toBadges(credits, { rules, layout, coWriters }),
    };
  };
  return new Map(ledger.persons.map((person) => [person.slug, toStanding(person)]));
}
