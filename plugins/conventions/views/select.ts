import type { ChangeView } from './conventions.ts';

/** Those of some namespaces, in the order of these; all where none are named. Pure. */
export function selectFrom<Row extends { namespace: string }>(
  rows: readonly Row[],
  namespaces: string | readonly string[] | undefined,
): Row[] {
  if (namespaces === undefined) return [...rows];
  const wanted = typeof namespaces === 'string' ? [namespaces] : namespaces;
  return wanted.flatMap((namespace) => rows.filter((row) => row.namespace === namespace));
}

/** `cicd-pipeline-name` for `cicd.pipeline.name`: where links to an attribute or metric lead. */
export function anchorOf(name: string): string {
  return name.replaceAll('.', '-').replaceAll('_', '-');
}

export const changeKinds = ['added', 'removed', 'deprecated', 'stabilized', 'values'] as const;

export type ChangeCount = { namespace: string } & Record<(typeof changeKinds)[number], number>;

/** How many names of each namespace changed in which way; most changes first. Pure. */
export function countChanges(changes: readonly ChangeView[]): ChangeCount[] {
  const counts = new Map<string, ChangeCount>();
  for (const { name, what } of changes) {
    const namespace = name.split('.', 1)[0] ?? name;
    const count = counts.get(namespace) ?? { namespace, added: 0, removed: 0, deprecated: 0, stabilized: 0, values: 0 };
    count[what]++;
    counts.set(namespace, count);
  }
  const total = (count: ChangeCount) => changeKinds.reduce((sum, kind) => sum + count[kind], 0);
  return [...counts.values()].toSorted((a, b) => total(b) - total(a) || (a.namespace < b.namespace ? -1 : 1));
}
