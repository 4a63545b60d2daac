export type Query = {
  /** What Pagefind is asked: without quotation marks, single spaces. */
  text: string;
  /** Every piece that is looked for literally: the words between spaces and the quoted phrases. */
  terms: string[];
  /** The quoted phrases; a page without one of them is no result. */
  phrases: string[];
};

const quoted = /"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』/gu;
const quotationMarks = /["“”「」『』]/gu;

/** Reads what was typed. A quotation mark without its partner is ignored: the phrase is still being typed. */
export function parseQuery(input: string): Query {
  const phrases: string[] = [];
  const rest = input.replace(quoted, (_match, ...groups: unknown[]) => {
    const phrase = squeeze(String(groups.slice(0, 4).find((group) => group !== undefined) ?? ''));
    if (phrase) phrases.push(phrase);
    return ' ';
  });
  const words = squeeze(rest.replace(quotationMarks, ' ')).split(' ').filter(Boolean);
  return {
    text: squeeze(input.replace(quotationMarks, ' ')),
    terms: [...phrases, ...words],
    phrases,
  };
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\p{N}]/u;

/**
 * A pattern for the literal text, in any case. Between Chinese and Latin letters a space is optional on
 * both sides: OTLP导出器 and OTLP 导出器 are one spelling to a reader.
 */
export function literalPattern(text: string): RegExp {
  const characters = [...text];
  const source = characters.map((character, at) => {
    const before = characters[at - 1] ?? '';
    const after = characters[at + 1] ?? '';
    if (/\s/u.test(character)) return han.test(before) || han.test(after) ? '\\s*' : '\\s+';
    const border = (han.test(before) && latin.test(character)) || (latin.test(before) && han.test(character));
    return (border ? '\\s*' : '') + character.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&');
  });
  return new RegExp(source.join(''), 'giu');
}

/** The terms worth marking: `in` and `of` are everywhere, and stand aside when there is a longer word. */
export function tellingTerms({ terms }: Query): string[] {
  const telling = terms.filter((term) => term.length > 2 || han.test(term));
  return telling.length > 0 ? telling : terms;
}

/**
 * How many words in a row a page has where it contains the query literally, at most: Pagefind cuts
 * Chinese into words of one character or more.
 */
export function countWords(text: string): number {
  return text.match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu)?.length ?? 0;
}
