import type { Deprecation } from './parseConventions.ts';
import type { Registry } from './parseRegistry.ts';

export type Change = { name: string; kind: 'attribute' | 'metric' | 'event' } & (
  | { what: 'added' }
  | { what: 'removed' }
  | { what: 'stabilized' }
  | ({ what: 'deprecated' } & Pick<Deprecation, 'reason' | 'replacement'>)
  | { what: 'values'; added: readonly string[]; removed: readonly string[] }
);

const kinds = [
  ['attributes', 'attribute'],
  ['metrics', 'metric'],
  ['events', 'event'],
] as const;

/**
 * What a release of the published package changes against an earlier one, sorted by name. What it cannot tell, such as the
 * step from development to release candidate, is not in it.
 */
export function compareRegistries(before: Registry, now: Registry): Change[] {
  const changes: Change[] = [];
  for (const [group, kind] of kinds) {
    for (const name of before[group].keys()) if (!now[group].has(name)) changes.push({ name, kind, what: 'removed' });
    for (const [name, { stability, deprecated }] of now[group]) {
      const then = before[group].get(name);
      if (!then) changes.push({ name, kind, what: 'added' });
      else if (deprecated && !then.deprecated) {
        const { reason, replacement } = deprecated;
        changes.push({ name, kind, what: 'deprecated', reason, ...(replacement && { replacement }) });
      } else if (stability === 'stable' && then.stability !== 'stable')
        changes.push({ name, kind, what: 'stabilized' });
    }
  }
  for (const [name, { values = [] }] of now.attributes) {
    const then = before.attributes.get(name);
    if (!then) continue;
    const [was, is] = [then.values ?? [], values].map((list) => list.map(({ value }) => value));
    const added = (is ?? []).filter((value) => !was?.includes(value));
    const removed = (was ?? []).filter((value) => !is?.includes(value));
    if (added.length + removed.length > 0) changes.push({ name, kind: 'attribute', what: 'values', added, removed });
  }
  return changes.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
