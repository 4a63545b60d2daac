import type { Section } from './sections.ts';
import type { ChangeKind, SectionChange } from './status.ts';

/** From which share of common words on a section under a new id is still the same one. */
const minSimilarity = 0.5;

/**
 * What has changed between two texts of one page, in the order of the second; sections that are gone come where they were.
 * A section with a new id but nearly the same words is a changed one.
 */
export function compareSections(then: readonly Section[], now: readonly Section[]): SectionChange[] {
  const origins = matchSections(then, now);
  const moved = findMoved(then, now, origins);
  const kept = new Set(origins.values());
  const changes = now.flatMap((section): SectionChange[] => {
    const origin = origins.get(section);
    if (!origin) return [toChange('added', section, weigh(section))];
    const kind = compare(origin, section);
    if (kind && kind !== 'cosmetic') return [toChange('changed', section, kind)];
    // Another place is copied, not translated.
    if (moved.has(section)) return [toChange('moved', section, 'code')];
    return kind ? [toChange('changed', section, kind)] : [];
  });
  return then
    .filter((section) => !kept.has(section))
    .reduce((all, gone) => insertGone(all, gone, then, now, origins), changes);
}

function toChange(change: SectionChange['change'], { id, title, range }: Section, kind: ChangeKind): SectionChange {
  return { id, change, kind, title, ...(change !== 'removed' && { range }) };
}

/** Undefined when nothing differs at all. */
function compare(then: Section, now: Section): ChangeKind | undefined {
  if (then.words !== now.words) return 'prose';
  if (then.code !== now.code || then.id !== now.id || then.depth !== now.depth) return 'code';
  return then.source === now.source ? undefined : 'cosmetic';
}

/** A section that is all code needs no translator. */
function weigh({ words, code, title }: Section): ChangeKind {
  return words === '' && title === '' && code !== '' ? 'code' : 'prose';
}

/** The section of the first text that each one of the second was: by id, then by its words. */
function matchSections(then: readonly Section[], now: readonly Section[]): Map<Section, Section> {
  const byId = new Map(then.map((section) => [section.id, section]));
  const origins = new Map<Section, Section>();
  for (const section of now) {
    const origin = byId.get(section.id);
    if (origin) origins.set(section, origin);
  }
  const taken = new Set(origins.values());
  const gone = then.filter((section) => !taken.has(section) && section.depth > 0);
  for (const section of now.filter((one) => !origins.has(one) && one.depth > 0)) {
    const [best] = gone
      .filter((one) => !taken.has(one))
      .map((one) => ({ one, share: similarity(one, section) }))
      .filter(({ share }) => share >= minSimilarity)
      .sort((a, b) => b.share - a.share);
    if (!best) continue;
    origins.set(section, best.one);
    taken.add(best.one);
  }
  return origins;
}

/** Jaccard index of the words and of the lines of code. */
function similarity(a: Section, b: Section): number {
  const [left, right] = [a, b].map(
    ({ words, code }) => new Set([...toTokens(words), ...code.split('\n').filter(Boolean)]),
  );
  if (!left || !right || left.size === 0) return 0;
  const common = [...left].filter((token) => right.has(token)).length;
  return common / (left.size + right.size - common);
}

function toTokens(words: string): string[] {
  return words.match(/[\p{L}\p{N}](?:(?<=[A-Za-z0-9])[A-Za-z0-9]+)?/gu) ?? [];
}

/** Sections that do not keep their place among the others: all but the longest row that does. */
function findMoved(
  then: readonly Section[],
  now: readonly Section[],
  origins: ReadonlyMap<Section, Section>,
): Set<Section> {
  const places = new Map(then.map((section, index) => [section, index]));
  const common = now.filter((section) => origins.has(section));
  const order = common.map((section) => places.get(origins.get(section) ?? section) ?? -1);
  const best: { length: number; before: number }[] = [];
  for (const [index, place] of order.entries()) {
    let [length, before] = [1, -1];
    for (let other = 0; other < index; other++) {
      const known = best[other]?.length ?? 0;
      if ((order[other] ?? Infinity) < place && known + 1 > length) [length, before] = [known + 1, other];
    }
    best.push({ length, before });
  }
  const kept = new Set<Section>();
  let at = best.reduce((last, { length }, index) => (length > (best[last]?.length ?? 0) ? index : last), 0);
  for (; at >= 0 && common[at]; at = best[at]?.before ?? -1) kept.add(common[at] as Section);
  return new Set(common.filter((section) => !kept.has(section)));
}

/** Puts a removed section behind what stood before it. */
function insertGone(
  changes: readonly SectionChange[],
  gone: Section,
  then: readonly Section[],
  now: readonly Section[],
  origins: ReadonlyMap<Section, Section>,
): SectionChange[] {
  const before = new Set(then.slice(0, then.indexOf(gone)));
  const isBefore = ({ id, change }: SectionChange): boolean => {
    if (change === 'removed') return [...before].some((section) => section.id === id);
    const section = now.find((one) => one.id === id);
    const origin = section && origins.get(section);
    return origin !== undefined && before.has(origin);
  };
  const at = changes.findLastIndex(isBefore) + 1;
  return [...changes.slice(0, at), toChange('removed', gone, weigh(gone)), ...changes.slice(at)];
}
