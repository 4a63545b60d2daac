import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { codeAt, findDifference, toComparableCode, type LineDifference } from '../comparableCode.ts';
import { pairOf, rangeOfSection, sectionPairsOf } from '../pairs.ts';
import type { Report, SiteRule } from '../rule.ts';
import type { CodeFacts } from '../sectionFacts.ts';
import type { SitePage } from '../sitePage.ts';

/** A translation has the code blocks of its source; only their comments, and texts in other letters, are translated. */
export const parityCode: SiteRule = {
  id: 'parity-code',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const pair = pairOf(page, facts);
    if (!pair) return;
    for (const { own, theirs } of sectionPairsOf(page, pair)) {
      const { codes: mine = [] } = own;
      const { codes: others = [] } = theirs;
      if (mine.length !== others.length) {
        const [first] = unmatched(others, mine);
        const [extra] = unmatched(mine, others);
        const line = (mine.length < others.length ? first : extra)?.line ?? theirs.line;
        reportCount({ mine, others, file: pair.source.file, line }, rangeOfSection(page, own), report);
        continue;
      }
      for (const [index, block] of mine.entries()) {
        const other = others[index];
        if (other) compare(page, block, { page: pair.source, block: other }, report);
      }
    }
  },
};

function unmatched(blocks: readonly CodeFacts[], others: readonly CodeFacts[]): CodeFacts[] {
  const left = others.map(({ digest }) => digest);
  return blocks.filter(({ digest }) => {
    const at = left.indexOf(digest);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

type Count = { mine: readonly CodeFacts[]; others: readonly CodeFacts[]; file: string; line: number };

function reportCount({ mine, others, file, line }: Count, range: ReturnType<typeof startOfLine>, report: Report): void {
  const place = mine.length < others.length ? `${file}:${line}` : file;
  report({
    message: {
      en: `Unexpected ${mine.length} code blocks in this section, expected ${others.length} as in ${place}. Add what is missing, or remove what is too much.`,
      'zh-Hans': `本节有 ${mine.length} 个代码块，应与 ${place} 一样有 ${others.length} 个。请补上缺少的，或删去多余的。`,
    },
    range,
  });
}

function compare(page: SitePage, own: CodeFacts, other: { page: SitePage; block: CodeFacts }, report: Report): void {
  const { file } = other.page;
  const place = `${file}:${other.block.line}`;
  const [lang, wanted] = [own.lang ?? '', other.block.lang ?? ''];
  if (lang !== wanted) {
    report({
      message: {
        en: `Unexpected language "${lang}" of this code block, expected "${wanted}" as in ${place}. Use the same.`,
        'zh-Hans': `代码块的语言不应为 "${lang}"，应与 ${place} 一样为 "${wanted}"。请改成一致。`,
      },
      range: startOfLine(own.line),
    });
    return;
  }
  if (own.digest === other.block.digest) return;
  if (wanted === 'mermaid') {
    report({
      message: {
        en: `Unexpected diagram, expected the nodes and arrows of ${place}. Copy the diagram; only its texts are translated.`,
        'zh-Hans': `图与 ${place} 不同，节点和箭头应一致。请照抄，只翻译图中的文字。`,
      },
      range: startOfLine(own.line),
    });
    return;
  }
  const [mine = [], others = []] = [
    { page, block: own },
    { page: other.page, block: other.block },
  ].map((one) => toComparableCode(codeAt(one.page, one.block), one.block.lang));
  const difference = findDifference(mine, others);
  if (difference)
    report({ message: toMessage(difference, place), range: startOfLine(lineOf(page, own, difference.own)) });
}

function toMessage({ own, theirs }: LineDifference, place: string): Message {
  const start = firstDifference(own ?? '', theirs ?? '');
  const [mine, other] = [own, theirs].map((line) => line && shorten(line, start));
  if (mine === undefined)
    return {
      en: `Missing line of code, expected "${other}" as in ${place}. Copy the code; only comments and texts are translated.`,
      'zh-Hans': `代码缺少一行 "${other}"，应与 ${place} 一致。请照抄代码，只翻译注释和文字。`,
    };
  if (other === undefined)
    return {
      en: `Unexpected line of code "${mine}", expected none: ${place} has no such line. Copy the code; only comments and texts are translated.`,
      'zh-Hans': `代码多出一行 "${mine}"，${place} 里没有。请照抄代码，只翻译注释和文字。`,
    };
  return {
    en: `Unexpected code "${mine}", expected "${other}" as in ${place}. Copy the code; only comments and texts are translated.`,
    'zh-Hans': `代码不应为 "${mine}"，应与 ${place} 一样为 "${other}"。请照抄代码，只翻译注释和文字。`,
  };
}

function firstDifference(own: string, theirs: string): number {
  let at = 0;
  while (at < own.length && own[at] === theirs[at]) at++;
  return at;
}

/** What is around a place in a line. */
function shorten(line: string, at: number): string {
  const start = at > 50 ? at - 20 : 0;
  const part = line.slice(start, start + 80);
  return `${start > 0 ? '…' : ''}${part.trim()}${start + 80 < line.length ? '…' : ''}`.replaceAll('"', "'");
}

/** The line that a text stands in; that of the block when it cannot be told. */
function lineOf({ text, lineStarts }: SitePage, { line, endLine }: CodeFacts, wanted: string | undefined): number {
  if (wanted === undefined) return line;
  for (let at = line + 1; at < endLine; at++) {
    const content = text.slice(lineStarts[at - 1], lineStarts[at]).replaceAll('\t', '    ');
    if (content.includes(wanted.trim())) return at;
  }
  return line;
}
