/** Controls, and the invisible marks that could turn the text around them or hide in it. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu;
/** Zalgo: more marks on one letter than any script needs. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/** What plain text does not have: then there is nothing to clean. */
const needsCleaning = /[^\x20-\x7E]|^ | $| {2}/;

const longestName = 500;

/** One line of at most `length` characters, without anything invisible. Cut longer texts first: this takes all of them in. */
export function toLine(text: string, length: number): string {
  if (text.length <= length && !needsCleaning.test(text)) return text;
  const clean = text.replace(/\s+/g, ' ').replace(invisible, '').normalize('NFC').replace(stackedMarks, '$1').trim();
  const characters = Array.from(clean);
  return characters.length > length
    ? `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : clean;
}

/** The first `length` UTF-16 units, so that no hostile text takes long; without a last word that may be half an address. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const lastWord = cut.slice(cut.search(/\s\S*$/) + 1);
  return /[@＠]/.test(lastWord) ? cut.slice(0, -lastWord.length) : cut;
}

/** A name that may be shown; empty when nothing of it may, for instance because it is an address. */
export function toName(text: string): string {
  const words = cutText(text, longestName).split(/\s+/);
  const name = toLine(words.filter((word) => !/.[@＠]./su.test(word)).join(' '), 60);
  return /[\p{L}\p{N}]/u.test(name) ? name : '';
}
