/** Marks those whose name, letter case and width aside, others have too: a reader needs more than it to tell them apart. */
export function markNamesakes<Row extends { name: string }>(rows: Row[]): (Row & { hasNamesake?: true })[] {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return rows.map((row) => ((counts.get(fold(row.name)) ?? 0) > 1 ? { ...row, hasNamesake: true } : row));
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
