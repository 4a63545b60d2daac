import type { Section } from '../sections/sections.ts';

/** From which share of common words on a section under a new id is still the same one. */
const minSimilarity = 0.5;
/** Sections under a new id are compared with so many before and behind, so that a page of nothing else takes no quadratic time. */
const reach = 50;
/** Words and lines by which a section is known again. */
const maxTokens = 1000;

/**
 * The section of an earlier text that each one of a later text was, as far as there is one: by id; then, for those whose id has
 * changed, by their words, and by a title that they alone have.
 */
export function matchSections(then: readonly Section[], now: readonly Section[]): Map<Section, Section> {
  const byId = new Map(then.map((section) => [section.id, section]));
  const origins = new Map<Section, Section>();
  const kept = new Set<Section>();
  const keep = (section: Section, origin: Section): void => {
    origins.set(section, origin);
    kept.add(origin);
  };
  for (const section of now) {
    const origin = byId.get(section.id);
    if (origin) keep(section, origin);
  }
  // The parts without a heading are what they are.
  const left = (): [gone: Section[], fresh: Section[]] => [
    then.filter((section) => !kept.has(section) && section.depth > 0),
    now.filter((section) => !origins.has(section) && section.depth > 0),
  ];
  for (const pair of [pairSame, pairSimilar, pairTitles])
    for (const [origin, section] of pair(...left())) keep(section, origin);
  return origins;
}

type Pairs = [origin: Section, section: Section][];

/** Those that say exactly the same, in their order. */
function pairSame(gone: readonly Section[], fresh: readonly Section[]): Pairs {
  const rest = groupBy(gone, toContent);
  for (const sections of rest.values()) sections.reverse();
  return fresh.flatMap((section): Pairs => {
    const origin = rest.get(toContent(section))?.pop();
    return origin ? [[origin, section]] : [];
  });
}

function toContent({ words, code }: Section): string {
  return `${words}\0${code}`;
}

function pairSimilar(gone: readonly Section[], fresh: readonly Section[]): Pairs {
  const [goneTokens, freshTokens] = [gone.map(toTokens), fresh.map(toTokens)];
  const pairs = freshTokens.flatMap((tokens, to) => {
    const first = Math.max(0, to - reach);
    return goneTokens
      .slice(first, to + reach + 1)
      .map((others, index) => ({ from: first + index, to, share: similarity(others, tokens) }))
      .filter(({ share }) => share >= minSimilarity);
  });
  // The same whichever of two texts was the first.
  pairs.sort(
    (a, b) => b.share - a.share || a.from + a.to - b.from - b.to || Math.min(a.from, a.to) - Math.min(b.from, b.to),
  );
  const taken = { from: new Set<number>(), to: new Set<number>() };
  return pairs.flatMap(({ from, to }): Pairs => {
    const [origin, section] = [gone[from], fresh[to]];
    if (!origin || !section || taken.from.has(from) || taken.to.has(to)) return [];
    taken.from.add(from);
    taken.to.add(to);
    return [[origin, section]];
  });
}

function pairTitles(gone: readonly Section[], fresh: readonly Section[]): Pairs {
  const [before, after] = [gone, fresh].map((sections) => groupBy(sections, toTitle));
  return [...(after ?? [])].flatMap(([title, [section, ...others]]): Pairs => {
    const [origin, ...more] = before?.get(title) ?? [];
    return origin && section && title !== '' && others.length + more.length === 0 ? [[origin, section]] : [];
  });
}

function toTitle({ words }: Section): string {
  return words.slice(0, (words.indexOf('\n') + 1 || words.length + 1) - 1);
}

/** Jaccard index. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < many.size * minSimilarity || few.size === 0) return 0;
  let common = 0;
  for (const token of few) if (many.has(token)) common++;
  return common / (a.size + b.size - common);
}

/** Words, pairs of characters where there are no spaces, and lines of code. */
function toTokens({ words, code }: Section): Set<string> {
  const tokens = new Set<string>();
  for (const [run] of words.matchAll(
    /[A-Za-z0-9\u00C0-\u02AF\u0370-\u1FFF\uAC00-\uD7AF]+|[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]+/g,
  )) {
    if (tokens.size >= maxTokens) break;
    if (run < '\u3040' || run >= '\uAC00' || run.length === 1) tokens.add(run.toLowerCase());
    else for (let at = 0; at + 1 < run.length && tokens.size < maxTokens; at++) tokens.add(run.slice(at, at + 2));
  }
  for (const line of code.split('\n', maxTokens - tokens.size)) if (line.trim().length > 1) tokens.add(line.trim());
  return tokens;
}

function groupBy(sections: readonly Section[], toKey: (section: Section) => string): Map<string, Section[]> {
  const groups = new Map<string, Section[]>();
  for (const section of sections) {
    const group = groups.get(toKey(section));
    if (group) group.push(section);
    else groups.set(toKey(section), [section]);
  }
  return groups;
}
