/** Controls, and the invisible marks that could turn the text around them or hide in it. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu;
/** Zalgo: more marks on one letter than any script needs. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;
const address = /\S+[@＠]\S+/g;
const addressWithDomain = /[^\s<>()[\]"',;:]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const longestSubject = 10_000;

/** What plain text does not have: then there is nothing to clean. */
const needsCleaning = /[^\x20-\x7E]|^ | $| {2}/;

/** One line of at most `length` characters, without anything invisible. */
export function toLine(text: string, length: number): string {
  if (text.length <= length && !needsCleaning.test(text)) return text;
  const clean = text
    .slice(0, 100 * length)
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(stackedMarks, '$1')
    .trim();
  const characters = Array.from(clean);
  return characters.length > length
    ? `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : clean;
}

/** A name that may be shown; empty when nothing of it may, for instance because it is an address. */
export function toName(text: string): string {
  const name = toLine(text.slice(0, 10_000).replace(address, ' '), 60);
  return /[\p{L}\p{N}]/u.test(name) ? name : '';
}

/**
 * Makes commit subjects showable: without e-mail addresses (those that look like one, and
 * `addresses` whatever they look like) and without the names of people who opted out.
 */
export function createRedactor({
  names,
  addresses,
}: {
  names: string[];
  addresses: Set<string>;
}): (text: string) => string {
  const hidden = toPattern(names.filter((name) => Array.from(name).length > 1).map(toNamePattern));
  // `jane@laptop` looks like an address only to those who know that it is one.
  const odd = [...addresses].filter((known) => known.includes('@') && known.replace(addressWithDomain, '') !== '');
  const oddAddress = toPattern(odd.map(escapeRegExp));

  return (text) => {
    // Cut last: half a name or address would not be recognised.
    let line = toLine(text, longestSubject);
    if (line.includes('@')) line = line.replace(addressWithDomain, '…').replace(oddAddress, '…');
    line = line.replace(hidden, '…');
    return toLine(line, 200);
  };
}

/** Any of `sources`, the longest that fits; nothing if there are none. */
function toPattern(sources: string[]): RegExp {
  const longestFirst = sources.sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.length > 0 ? longestFirst.join('|') : '(?!)', 'giu');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Whole words only where a script has them: "Ed" must not eat the end of "Updated". */
function toNamePattern(name: string): string {
  const before = /^[\p{Script=Latin}\d]/u.test(name) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = /[\p{Script=Latin}\d]$/u.test(name) ? '(?![\\p{Script=Latin}\\d])' : '';
  return before + escapeRegExp(name) + after;
}
