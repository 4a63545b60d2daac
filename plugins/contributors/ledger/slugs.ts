import { reservedSegments } from '../paths.ts';

export type SlugRequest = { id: string; login?: string; name: string; firstSha: string };

/** Taken by a page of ours, or no file name on Windows, where people build the site too. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/**
 * One ASCII path segment per person: the GitHub login, else the name, else the start of their
 * first commit. In the order of first contributions, so that who comes later changes nobody's.
 */
export function assignSlugs(people: SlugRequest[]): Map<string, string> {
  const taken = new Set<string>(reservedSegments);
  const slugs = new Map<string, string>();
  for (const person of people) {
    for (const slug of candidates(person)) {
      if (taken.has(slug) || reserved.test(slug)) continue;
      taken.add(slug);
      slugs.set(person.id, slug);
      break;
    }
  }
  return slugs;
}

function* candidates({ login, name, firstSha }: SlugRequest): Generator<string> {
  const readable = login ?? toAscii(name);
  const sha = firstSha.slice(0, 7);
  if (readable.length > 1) yield readable;
  const base = readable.length > 1 ? `${readable}-${sha}` : `person-${sha}`;
  yield base;
  // Several people may start in one commit.
  for (let count = 2; ; count++) yield `${base}-${count}`;
}

/** Letters that Unicode does not take apart into a base letter and a mark. */
const spellings: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Empty unless the whole name survives: half a name would be another name. */
function toAscii(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = plain.replace(/[ßæœøłđðþı]/g, (letter) => spellings[letter] ?? letter);
  if (/[^\p{ASCII}]/u.test(latin.replace(/[\p{P}\p{S}]/gu, ''))) return '';
  return latin
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
