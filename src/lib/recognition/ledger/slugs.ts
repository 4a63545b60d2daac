import { foldLetters } from './letters.ts';

type SlugRequest = { id: string; login?: string; name: string; firstSha: string };

/** A request of somebody who has no profile any more: whatever they are known by stays theirs. */
type HiddenRequest = SlugRequest & { optOut: boolean; names: readonly string[] };

/** What would be read as something else, or is no file name on Windows, where people build the site too. */
const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d|index|anonymous)$/;

/**
 * One ASCII path segment per person: the GitHub login, else the name, else the start of their first commit. Never one of
 * the `reserved` ones. Whoever comes first (in `people`) keeps theirs; the next of that name get the start of their
 * first commit behind it, which does change when older commits arrive or somebody earlier takes that name. People who
 * opted out take every segment that they may have had, so that an old link never leads to somebody else.
 */
export function assignSlugs(
  people: readonly (SlugRequest | HiddenRequest)[],
  reserved: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const taken = new Set(reserved);
  const counts = new Map<string, number>();
  const take = ({ login, name, firstSha }: Omit<SlugRequest, 'id'>): string => {
    const readable = login ?? toAscii(name);
    const isReadable = readable.length > 1;
    if (isReadable && isFree(readable, taken)) return claim(readable, taken);
    const base = `${isReadable ? readable : 'person'}-${firstSha.slice(0, 7)}`;
    if (isFree(base, taken)) return claim(base, taken);
    // Several people may start in one commit.
    let count = counts.get(base) ?? 2;
    while (!isFree(`${base}-${count}`, taken)) count++;
    counts.set(base, count + 1);
    return claim(`${base}-${count}`, taken);
  };

  const slugs = new Map<string, string>();
  for (const person of people) {
    slugs.set(person.id, take(person));
    if ('optOut' in person && person.optOut) {
      for (const name of new Set(person.names.map(toAscii))) if (name.length > 1) take({ ...person, login: name });
    }
  }
  return slugs;
}

function isFree(slug: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(slug) && !reservedNames.test(slug);
}

function claim(slug: string, taken: Set<string>): string {
  taken.add(slug);
  return slug;
}

/** Empty unless the whole name survives: half a name would be another name. */
function toAscii(name: string): string {
  // Marks that stand on no letter.
  const latin = foldLetters(name).replace(/\p{M}/gu, '');
  if (/[^\p{ASCII}]/u.test(latin.replace(/[\p{P}\p{S}]/gu, ''))) return '';
  return latin
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
