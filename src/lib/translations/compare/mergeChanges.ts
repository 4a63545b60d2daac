import type { TranslationRecord } from '../record.ts';
import type { SectionChange } from '../status.ts';

/** The key under which the changes since no text at all are asked for: every section is an added one. */
export const nothing = '';

/** The texts that a translation was made from, as one record tells: that of the page, and those of single sections. */
export function baselinesOf({ blob, sections }: TranslationRecord): string[] {
  return [...new Set([blob ?? nothing, ...Object.values(sections)])];
}

/**
 * The pairs of texts that tell what sections were called when the page was translated, where one was listed on its own later.
 */
export function renamesOf({ blob, sections }: TranslationRecord): { then: string; now: string }[] {
  if (blob === undefined) return [];
  const later = new Set(Object.values(sections).filter((baseline) => baseline !== blob));
  return [...later].map((now) => ({ then: blob, now }));
}

/**
 * What has changed since each section was translated, in the order of the source. `changesSince` has what has changed since
 * each baseline. A section that is listed counts against its own text only, also under the id that it has now.
 * `changesBetween` has what has changed between the texts of one of `renamesOf`: under an id that a section had, it is not gone.
 */
export function mergeChanges(
  record: TranslationRecord,
  changesSince: (baseline: string) => readonly SectionChange[],
  changesBetween: (then: string, now: string) => readonly SectionChange[],
): SectionChange[] {
  const { blob, sections } = record;
  const own = Object.entries(sections).flatMap(([id, baseline]) =>
    toPlaced(changesSince(baseline)).filter(
      ({ change }) => change.id === id || (change.was === id && !Object.hasOwn(sections, change.id)),
    ),
  );
  const covered = new Set([...Object.keys(sections), ...own.map(({ change }) => change.id)]);
  const renamed = new Set(
    renamesOf(record).flatMap(({ then, now }) =>
      changesBetween(then, now).flatMap(({ id, was }) => (was !== undefined && sections[id] === now ? [was] : [])),
    ),
  );
  const others = toPlaced(changesSince(blob ?? nothing)).filter(
    ({ change }) =>
      !covered.has(change.id) &&
      !(change.was !== undefined && covered.has(change.was)) &&
      !(change.change === 'removed' && renamed.has(change.id)),
  );
  const seen = new Set<SectionChange>();
  return [...others, ...own]
    .filter(({ change }) => !seen.has(change) && seen.add(change))
    .sort((a, b) => a.line - b.line)
    .map(({ change }) => change);
}

type Placed = { change: SectionChange; line: number };

/** A removed section has no place in the source any more: it stays behind what it is listed behind. */
function toPlaced(changes: readonly SectionChange[]): Placed[] {
  let line = 0;
  return changes.map((change) => {
    line = change.range?.start.line ?? line;
    return { change, line };
  });
}
