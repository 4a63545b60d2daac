/** Controls, and the invisible marks that could turn the text around them or hide in it. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu;
/** Zalgo: more marks on one letter than any script needs. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;
const address = /\S+[@＠]\S+/g;
const addressWithDomain = /[^\s<>()[\]"',;:]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

/** One line of at most `length` characters, without anything invisible. */
export function toLine(text: string, length: number): string {
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
  const hidden = names
    .filter((name) => Array.from(name).length > 1)
    .sort((a, b) => b.length - a.length)
    .map(toNamePattern);
  const pattern = hidden.length > 0 ? new RegExp(hidden.join('|'), 'giu') : undefined;
  const withoutKnown = (word: string) =>
    word.includes('@') && addresses.has(word.replace(/^[<("']+|[>)"'.,;:]+$/g, '').toLowerCase()) ? '…' : word;

  return (text) => {
    const line = toLine(text, 200).replace(addressWithDomain, '…').split(' ').map(withoutKnown).join(' ');
    return pattern ? line.replace(pattern, '…') : line;
  };
}

/** Whole words only where a script has them: "Ed" must not eat the end of "Updated". */
function toNamePattern(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const before = /^[\p{Script=Latin}\d]/u.test(name) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = /[\p{Script=Latin}\d]$/u.test(name) ? '(?![\\p{Script=Latin}\\d])' : '';
  return before + escaped + after;
}
