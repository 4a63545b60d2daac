import { diagramShape } from '../../src/lib/translations/sections/diagram.ts';
import { stripComments } from '../../src/lib/translations/sections/stripComments.ts';
import type { CodeFacts } from './sectionFacts.ts';
import type { SitePage } from './sitePage.ts';

/**
 * The lines of a code block that have to be the same in all languages: without comments, blank lines and space at the end. Of a
 * diagram, what it draws.
 */
export function toComparableCode(code: string, lang: string | undefined): string[] {
  if (lang === 'mermaid') return diagramShape(code).split('\n');
  return stripComments(code, lang)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd().replaceAll('\t', '    '))
    .filter((line) => line !== '');
}

/** Two lines that differ, by their text; one is absent where the other has more lines. */
export type LineDifference = { own: string | undefined; theirs: string | undefined };

/**
 * The first lines in which two blocks of code differ. A line with letters other than Latin ones is a text that was translated: it
 * is the same as any other.
 */
export function findDifference(own: readonly string[], theirs: readonly string[]): LineDifference | undefined {
  const length = Math.max(own.length, theirs.length);
  for (let index = 0; index < length; index++) {
    const [mine, other] = [own[index], theirs[index]];
    if (mine === undefined || other === undefined || !isSame(mine, other)) return { own: mine, theirs: other };
  }
  return undefined;
}

function isSame(own: string, theirs: string): boolean {
  return own === theirs || otherLetter.test(own) || otherLetter.test(theirs);
}

// eslint-disable-next-line no-control-regex -- ASCII is a range of them.
const otherLetter = /(?=[^\x00-\x7f])\p{L}/u;

/** The code of a block, from the page's text. */
export function codeAt({ text, lineStarts }: SitePage, { line, column, endLine }: CodeFacts): string {
  const margin = new RegExp(`^[ \\t>]{0,${column - 1}}`);
  return text
    .slice(lineStarts[line] ?? text.length, lineStarts[endLine - 1] ?? text.length)
    .split(/\r\n|\n|\r/)
    .map((one) => one.replace(margin, ''))
    .join('\n');
}
