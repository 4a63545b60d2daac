import type { PersonEntry } from '../rules/rules.ts';

/** What `people.yml` says about one person, all entries for them taken together. */
export type KnownPerson = { id: string; name?: string; optOut: boolean; bot?: boolean };

/**
 * Who each key (of `keyOf`) is. Entries with an alias in common, which may be two logins of one GitHub account, are one
 * person: opted out if any of them says so, whatever their order; of names and of `bot`, the first one counts.
 */
export function buildPeople(
  entries: readonly PersonEntry[],
  keyOf: (email: string) => string,
): ReadonlyMap<string, KnownPerson> {
  const groups = new Map<string, { keys: Set<string>; places: number[] }>();
  entries.forEach(({ aliases }, place) => {
    const own = new Set(aliases.map(keyOf));
    const joined = new Set([...own].flatMap((key) => groups.get(key) ?? []));
    const group = { keys: own, places: [place] };
    for (const { keys, places } of joined) {
      for (const key of keys) own.add(key);
      group.places.push(...places);
    }
    for (const key of own) groups.set(key, group);
  });

  const people = new Map<string, KnownPerson>();
  for (const { keys, places } of new Set(groups.values())) {
    const person = toPerson(places.sort((a, b) => a - b).flatMap((place) => entries[place] ?? []));
    for (const key of keys) people.set(key, person);
  }
  return people;
}

function toPerson(entries: readonly PersonEntry[]): KnownPerson {
  const name = entries.find((entry) => entry.name !== undefined)?.name;
  const bot = entries.find((entry) => entry.bot !== undefined)?.bot;
  return {
    id: `entry:${entries[0]?.aliases[0] ?? ''}`,
    ...(name !== undefined && { name }),
    ...(bot !== undefined && { bot }),
    optOut: entries.some(({ optOut }) => optOut === true),
  };
}
