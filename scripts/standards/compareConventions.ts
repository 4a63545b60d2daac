import type { Conventions } from '../lint/reference/conventions.ts';
import type { Disagreement } from '../../src/lib/conventions/compareFacts.ts';
import { templateOf, type Names } from '../../src/lib/conventions/parseConventions.ts';

/** A name of the semantic conventions in a page. */
export type Use = { name: string; file: string; line: number };

export type Kind = 'attribute' | 'metric' | 'event';

type Changed = {
  /** As the registry has it; of a template, without the key. */
  name: string;
  kind: Kind;
  /** In the order of the pages, each line once. */
  places: { file: string; line: number }[];
};

/** What a newer registry changes in names that the pages use. */
export type Comparison = {
  from: string;
  to: string;
  /** Deprecated there and not here. `reason` is in the words of the registry. */
  deprecated: (Changed & { reason: string; replacement?: string; moved?: true })[];
  /** Here and no longer there. */
  vanished: Changed[];
  /** Where `data/convention-facts.yml` no longer says what the newer release says. */
  facts: Disagreement[];
};

const kinds = { attributes: 'attribute', metrics: 'metric', events: 'event' } as const satisfies Record<
  keyof Names,
  Kind
>;

/** Compares two releases of the conventions as far as the pages use their names; sorted by name. */
export function compareConventions(
  installed: Conventions,
  newer: Conventions,
  uses: readonly Use[],
): Omit<Comparison, 'facts'> {
  const comparison: ReturnType<typeof compareConventions> = {
    from: installed.version,
    to: newer.version,
    deprecated: [],
    vanished: [],
  };
  for (const [group, kind] of Object.entries(kinds) as [keyof Names, Kind][])
    for (const [name, places] of placesOf(uses, installed[group])) {
      if (installed[group].get(name)?.deprecated) continue;
      const now = newer[group].get(name);
      const changed = { name, kind, places };
      if (!now) comparison.vanished.push(changed);
      else if (now.deprecated) comparison.deprecated.push({ ...changed, ...now.deprecated });
    }
  comparison.deprecated.sort(byName);
  comparison.vanished.sort(byName);
  return comparison;
}

function placesOf(uses: readonly Use[], names: Names[keyof Names]): Map<string, Changed['places']> {
  const places = new Map<string, Changed['places']>();
  for (const { name, file, line } of uses) {
    const known = names.has(name) ? name : templateOf(name, names)?.name;
    if (known === undefined) continue;
    const own = places.get(known) ?? [];
    if (!own.some((place) => place.file === file && place.line === line)) own.push({ file, line });
    places.set(known, own);
  }
  return places;
}

function byName(a: Changed, b: Changed): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
