import type { Html, Nodes } from 'mdast';
import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { Page } from '../../../../src/lib/docs/page.ts';
import { rangeOf } from '../../../../src/lib/docs/tree.ts';
import type { Message, Range } from '../../../../src/lib/finding.ts';
import type { PageRule } from '../../rule.ts';
import { isInside, nodesOf } from '../../../../src/lib/docs/nodes.ts';

const message: Message = {
  en: 'Unexpected image without a text in its place, expected what it shows. Describe it: ![description](...), or alt="..." in HTML.',
  'zh-Hans': '图片缺少替代文字，应写出图中的内容。请补上：![说明](...)，HTML 里用 alt="..."。',
};

/** Every image has a text for readers who do not see it. */
export const MD045: PageRule = {
  id: 'md/MD045',
  scope: 'markdown',
  check(page, _reference, report) {
    const images: Nodes[] = [...nodesOf(page, 'image'), ...nodesOf(page, 'imageReference')];
    for (const image of images)
      if (page.text.startsWith('![]', image.position?.start.offset)) report({ message, range: rangeOf(image) });
    for (const html of nodesOf(page, 'html')) for (const range of findBareTags(page, html)) report({ message, range });
    for (const element of [...nodesOf(page, 'mdxJsxFlowElement'), ...nodesOf(page, 'mdxJsxTextElement')])
      if (element.name === 'img' && !hasText(element)) report({ message, range: rangeOf(element) });
  },
};

/** The <img> tags of a piece of HTML that have neither `alt` nor `aria-hidden="true"`; none in comments and scripts. */
function findBareTags(page: Page, html: Html): Range[] {
  if (!/<img/i.test(html.value)) return [];
  const start = html.position?.start.offset ?? 0;
  const source = readSource(page, html);
  const found: Range[] = [];
  const opening = /<!--|<(?:script|style|img)(?=[\s/>])/gi;
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const name = match[0].slice(1).toLowerCase();
    const from = match.index;
    const end = name === 'img' ? findTagEnd(source, opening.lastIndex) : source.indexOf(closingOf(name), from);
    if (end < 0) break;
    opening.lastIndex = end;
    if (name !== 'img') continue;
    const tag = source.slice(from, end);
    if (/\salt\s*=/i.test(tag) || /\saria-hidden\s*=\s*["']?true\b/i.test(tag)) continue;
    const [firstLine = tag] = tag.split(/[\r\n]/, 1);
    found.push(rangeAt(page.lineStarts, start + from, start + from + firstLine.length));
  }
  return found;
}

/** The source of a node, with spaces in place of the `>` that a quotation puts before its lines. */
function readSource(page: Page, html: Html): string {
  const source = page.text.slice(html.position?.start.offset, html.position?.end.offset);
  if (!isInside(page, html, 'blockquote')) return source;
  return source.replace(/[\r\n][ \t>]+/g, (lineStart) => lineStart.replaceAll('>', ' '));
}

/** Offset behind the `>` that ends a tag, -1 when there is none; one in a quoted value does not count. */
function findTagEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const character = source[at];
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = source.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function closingOf(name: string): string {
  return name === '!--' ? '-->' : `</${name}`;
}

/** An element with `{...props}` may have anything. */
function hasText({ attributes }: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): boolean {
  return attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxExpressionAttribute' ||
      attribute.name === 'alt' ||
      (attribute.name === 'aria-hidden' && attribute.value !== 'false'),
  );
}
