import { longestRise } from './longestRise.ts';
import { matchSections } from './matchSections.ts';
import { normalise } from '../sections/normalise.ts';
import type { Section } from '../sections/sections.ts';
import type { ChangeKind, SectionChange } from '../status.ts';

/**
 * What has changed between two texts of one page, in the order of the second; sections that are gone come behind what they stood
 * behind. A section with a new id but nearly the same words is a changed one. Ids occur once, and each section of both texts is
 * either as it was or in one change. About linear in the lengths of both.
 */
export function compareSections(then: readonly Section[], now: readonly Section[]): SectionChange[] {
  const origins = matchSections(then, now);
  const moved = findMoved(then, now, origins);
  const gone = gatherGone(then, new Set(origins.values()));
  const goneBehind = (section?: Section): SectionChange[] =>
    (gone.get(section) ?? []).map((one) => toChange('removed', one, weigh(one)));
  return [
    ...goneBehind(),
    ...now.flatMap((section) => {
      const origin = origins.get(section);
      if (!origin) return [toChange('added', section, weigh(section))];
      return [...compare(origin, section, moved.has(section)), ...goneBehind(origin)];
    }),
  ];
}

function compare(then: Section, now: Section, hasMoved: boolean): SectionChange[] {
  const kind = toKind(then, now);
  if (kind && kind !== 'cosmetic') return [toChange('changed', now, kind, then)];
  // Another place is copied, not translated.
  if (hasMoved) return [toChange('moved', now, 'code')];
  return kind ? [toChange('changed', now, kind)] : [];
}

/** Undefined when nothing differs at all. */
function toKind(then: Section, now: Section): ChangeKind | undefined {
  const isSame = then.source === now.source && then.context === now.context && then.id === now.id;
  if (isSame) return undefined;
  if (then.words !== now.words && joined(then) !== joined(now)) return 'prose';
  const copied = ({ id, depth, words, code, shape }: Section): string =>
    [id, depth, words, code, ...shape].join('\n\0');
  if (copied(then) !== copied(now)) return 'code';
  return then.source === now.source ? undefined : 'cosmetic';
}

/** The words in whatever blocks they stand. */
function joined({ words }: Section): string {
  return normalise(words);
}

/** A section that is all code needs no translator. */
function weigh({ words, code }: Section): ChangeKind {
  return words === '' && code !== '' ? 'code' : 'prose';
}

function toChange(
  change: SectionChange['change'],
  { id, title, range }: Section,
  kind: ChangeKind,
  then?: Section,
): SectionChange {
  return {
    id,
    ...(then && then.id !== id && { was: then.id }),
    change,
    kind,
    title,
    ...(change !== 'removed' && { range }),
  };
}

/** Sections that do not keep their place among the others: all but the longest row that does. */
function findMoved(
  then: readonly Section[],
  now: readonly Section[],
  origins: ReadonlyMap<Section, Section>,
): Set<Section> {
  const places = new Map(then.map((section, index) => [section, index]));
  const common = now.filter((section) => origins.has(section));
  const inPlace = longestRise(common.map((section) => places.get(origins.get(section) ?? section) ?? -1));
  return new Set(common.filter((_, index) => !inPlace.has(index)));
}

/** The sections that are gone, by the last one before them that is not. */
function gatherGone(
  then: readonly Section[],
  kept: ReadonlySet<Section>,
): ReadonlyMap<Section | undefined, readonly Section[]> {
  const gone = new Map<Section | undefined, Section[]>([[undefined, []]]);
  let last: Section | undefined;
  for (const section of then) {
    if (kept.has(section)) gone.set((last = section), []);
    else gone.get(last)?.push(section);
  }
  return gone;
}
