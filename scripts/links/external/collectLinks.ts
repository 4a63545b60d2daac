import type { Nodes } from 'mdast';
import { rangeAt } from '../../../src/lib/docs/lines.ts';
import { nodesOf } from '../../../src/lib/docs/nodes.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import { rangeOf } from '../../../src/lib/docs/tree.ts';
import type { Edit, Range } from '../../../src/lib/finding.ts';
import { addressAttributes, findHtmlAddresses } from './findHtmlAddresses.ts';
import { toWebAddress } from './webAddress.ts';

/** A place where an address of the web is written. */
export type WebLink = {
  file: string;
  range: Range;
  /** As `toWebAddress` reads it. */
  url: string;
  /** As it is written. */
  written: string;
  /** Where in the page's text; only where another address may be written in its place. */
  span?: Span;
  /** Words behind a bare address have become a part of it: that is where the site leads its readers. */
  isRunOn?: true;
};

type Span = Pick<Edit, 'start' | 'end'>;
type Place = {
  written: string;
  /** Absent when it does not stand in the text as it is meant (escapes, references). */
  span?: Span | undefined;
  /** Of an address without a mark that ends it: what comes next may have become a part of it. */
  form?: 'bare' | 'unquoted';
};

/** The addresses of other sites in a page, in the order of the page: links, pictures, definitions, HTML and components. */
export function collectLinks(page: Page): WebLink[] {
  const found = [
    ...(['link', 'image', 'definition'] as const).flatMap((type) =>
      nodesOf(page, type).map((node) => ({ node, ...findDestination(page, node) })),
    ),
    ...nodesOf(page, 'html').flatMap((node) => findInHtml(page, node).map((place) => ({ node, ...place }))),
    ...(['mdxJsxFlowElement', 'mdxJsxTextElement'] as const).flatMap((type) =>
      nodesOf(page, type).flatMap((node) =>
        node.attributes.flatMap((attribute) => findInAttribute(page, attribute)).map((place) => ({ node, ...place })),
      ),
    ),
  ];
  return found
    .flatMap(({ node, ...place }): WebLink[] => {
      const { written, span } = place;
      const url = toWebAddress(written);
      if (url === undefined) return [];
      const range = span ? rangeAt(page.lineStarts, span.start, span.end) : rangeOf(node);
      return [
        {
          file: page.file,
          range,
          url,
          written,
          ...(span && isReplaceable(place, url) && { span }),
          ...(node.type === 'link' && place.form && runOn.test(written) && { isRunOn: true as const }),
        },
      ];
    })
    .sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.column - b.column);
}

/**
 * Punctuation that no address ends in or goes on behind: GFM takes a bare address up to the next space, and Chinese has none.
 * Letters can be meant: `https://zh.wikipedia.org/wiki/中文`.
 */
const runOn = /(?!\p{ASCII})\p{P}|["<>]/u;

/** A bare address as it was meant: without the words that have become a part of it. */
export function withoutRunOn(written: string): string {
  return written.slice(0, Math.max(0, written.search(runOn)));
}

/** Whether the characters that stand there are what was asked for, and nothing else: with the part behind `#`, which is kept. */
function isReplaceable({ written, form }: Place, url: string): boolean {
  const [address = '', fragment = ''] = written.split(/(?=#)/);
  if (address !== url && `${address}/` !== url) return false;
  return form === undefined || (form === 'bare' && /^\p{ASCII}*$/u.test(fragment));
}

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

/** Where the address of a link stands. Its text and its title can hold the same characters. */
function findDestination(page: Page, node: NodeOf<'link' | 'image' | 'definition'>): Place {
  const written = node.url;
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return { written };
  const text = page.text.slice(start, end);
  // An attribute without quotes can end here as a bare address: micromark takes no `/` in one.
  const form = page.text[start - 1] === '=' ? 'unquoted' : 'bare';
  if (text === written) return { written, span: { start, end }, form };
  if (`http://${text}` === written) return { written, form };
  if (text === `<${written}>`) return { written, span: { start: start + 1, end: end - 1 } };
  const from = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) - start : 0;
  const places = Array.from(text.matchAll(/\][(:]\s*<?/g), ({ index, 0: mark }) => ({ index, at: index + mark.length }))
    .filter(({ index, at }) => index >= from && text.startsWith(written, at))
    .map(({ at }) => ({ start: start + at, end: start + at + written.length }));
  // The text of a picture is only a text in the tree, and may hold a link.
  return { written, span: node.type === 'image' ? places.at(-1) : places[0] };
}

function findInHtml(page: Page, node: NodeOf<'html'>): Place[] {
  const start = node.position?.start.offset;
  // In a quotation the lines of the page have marks in front of them, and nothing stands where the tree has it.
  const isVerbatim = start !== undefined && page.text.startsWith(node.value, start);
  return findHtmlAddresses(node.value).map(({ written, at, isQuoted }) => ({
    written,
    ...(isVerbatim && at && { span: { start: start + at.start, end: start + at.end } }),
    ...(!isQuoted && { form: 'unquoted' as const }),
  }));
}

type Attribute = NodeOf<'mdxJsxFlowElement'>['attributes'][number];

function findInAttribute(page: Page, attribute: Attribute): Place[] {
  if (attribute.type !== 'mdxJsxAttribute') return [];
  const { name, value, position } = attribute;
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  if (typeof value !== 'string') return value ? findInExpression(page, start, end) : [];
  if (!addressAttributes.has(name)) return [];
  const at = page.text.slice(start, end).indexOf(value, name.length);
  return [{ written: value, ...(at > 0 && { span: { start: start + at, end: start + at + value.length } }) }];
}

/** Addresses in the strings of `href={'https://…'}` or `items={[{ href: 'https://…' }]}`. */
function findInExpression(page: Page, start: number, end: number): Place[] {
  const strings = page.text.slice(start, end).matchAll(/(["'`])(https?:\/\/[^"'`\\\s${}]+)\1/g);
  return Array.from(strings, ({ index, 2: written = '' }) => ({
    written,
    span: { start: start + index + 1, end: start + index + 1 + written.length },
  }));
}
