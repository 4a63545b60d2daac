import { posix } from 'node:path';
import type { Heading, Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { rangeAt, startOfLine } from '../docs/lines.ts';
import type { Page } from '../docs/page.ts';
import { rangeOf, toPageHeading } from '../docs/tree.ts';
import type { Range } from '../finding.ts';
import { locales, type Locale } from '../locales.ts';
import { frontMatterSection, introSection } from './status.ts';

/** A part of a page: what stands between one heading and the next, of whatever level. */
export type Section = {
  /** That of its heading, unique in the page; for a heading without one, made from its text. */
  id: string;
  /** 0 for the parts without a heading. */
  depth: number;
  title: string;
  range: Range;
  /** Its text as it stands, heading included, with LF. */
  source: string;
  /** From where to where in the page's text. */
  start: number;
  end: number;
  /** What a translator translates, without anything that only changes its looks. */
  words: string;
  /** What a translator copies: code blocks, targets of links, and in the front matter what has to be the same in all languages. */
  code: string;
};

/** Front matter that is prose; the rest but the record of the translation has to agree. */
const proseKeys = new Set(['title', 'description', 'sidebar_label', 'keywords', 'pagination_label']);
const ownKeys = new Set(['translation', ...proseKeys]);

/** The parts of a page in the order of the page. Empty for one that cannot be parsed. */
export function splitSections(page: Page): Section[] {
  if (page.problem) return [];
  const sections = page.frontMatter ? [frontMatterOf(page)] : [];
  const seen = new Map<string, number>();
  let heading: Heading | undefined;
  let content: RootContent[] = [];
  const close = (): void => {
    if (heading || content.some(({ type }) => type !== 'yaml')) sections.push(toSection(page, heading, content, seen));
  };
  for (const node of page.tree.children) {
    if (node.type === 'heading' && node.depth > 1) {
      close();
      heading = node;
      content = [];
    } else content.push(node);
  }
  close();
  return sections;
}

function toSection(
  page: Page,
  heading: Heading | undefined,
  content: readonly RootContent[],
  seen: Map<string, number>,
): Section {
  const { id, text: title } = heading ? toPageHeading(heading) : { id: introSection, text: '' };
  const parts = content.filter(({ type }) => type !== 'yaml');
  const [first] = parts;
  const start = (heading ?? first)?.position?.start.offset ?? page.bodyStart;
  const end = (parts.at(-1) ?? heading)?.position?.end.offset ?? start;
  return {
    id: toUnique(id ?? `~${normalise(title)}`, seen),
    depth: heading?.depth ?? 0,
    title,
    range: heading ? rangeOf(heading) : first ? rangeOf(first) : startOfLine(1),
    source: toSource(page, start, end),
    start,
    end,
    words: normalise([title, ...parts.map(wordsOf)].join('\n')),
    code: parts.flatMap((node) => copiedOf(node, page)).join('\n\0\n'),
  };
}

function toSource({ text }: Page, start: number, end: number): string {
  return text.slice(start, end).replaceAll('\r\n', '\n');
}

function toUnique(id: string, seen: Map<string, number>): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}~${count}`;
}

/** What a reader reads of a node, and the names of what stands around it. */
function wordsOf(node: Nodes): string {
  const inner = 'children' in node ? node.children.map(wordsOf).join(isPhrase(node) ? '' : '\n') : '';
  switch (node.type) {
    case 'code':
    case 'definition':
      return '';
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    // Comments are for whoever edits the source.
    case 'html':
      return node.value.replace(/<!--[^]*?-->/g, '');
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return node.value.replace(/^\s*\/\*[^]*\*\/\s*$/, '');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return `${node.name ?? ''} ${node.attributes.map(toAttribute).join(' ')}\n${inner}`;
    case 'containerDirective':
    case 'leafDirective':
    case 'textDirective':
      return `${node.name}\n${inner}`;
    default:
      return 'value' in node ? node.value : inner;
  }
}

/** Its children are one run of text; those of other nodes stand apart. */
function isPhrase({ type }: Nodes): boolean {
  return /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|linkReference)$/.test(type);
}

type JsxAttribute = Extract<Nodes, { type: 'mdxJsxFlowElement' }>['attributes'][number];

function toAttribute(attribute: JsxAttribute): string {
  if (attribute.type === 'mdxJsxExpressionAttribute') return attribute.value;
  const { name, value } = attribute;
  return `${name}=${typeof value === 'object' ? (value?.value ?? '') : (value ?? '')}`;
}

function copiedOf(root: Nodes, page: Page): string[] {
  const copied: string[] = [];
  visit(root, (node) => {
    if (node.type === 'code') copied.push([node.lang ?? '', node.meta ?? '', node.value].join('\n'));
    else if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      copied.push(toTarget(node.url, page));
  });
  return copied;
}

/** What a link leads to, however it is written: in the folder of any language, relative or not, with or without ending. */
function toTarget(url: string, { file, locale }: Page): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return url;
  const folder = locale ? locales[locale].docsDir : '';
  const here = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
  const base =
    path === '' ? here : path.startsWith('/') ? withoutSegment(path, locale) : posix.join(posix.dirname(here), path);
  return (
    base
      .replace(/^\/+/, '')
      .replace(/\.mdx?$/, '')
      .replace(/(?:^|\/)index$/, '')
      .replace(/\/$/, '') + rest
  );
}

function withoutSegment(path: string, locale: Locale | undefined): string {
  const segment = locale ? locales[locale].urlSegment : '';
  return segment !== '' && path.startsWith(`/${segment}`) ? path.slice(segment.length) : path;
}

function frontMatterOf(page: Page): Section {
  const { data = {}, range = startOfLine(1) } = page.frontMatter ?? {};
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  const pick = (wanted: (key: string) => boolean): string =>
    JSON.stringify(
      entries
        .filter(([key]) => wanted(key))
        .map(([key, value]) => [key, typeof value === 'string' ? normalise(value) : value]),
    );
  return {
    id: frontMatterSection,
    depth: 0,
    title: '',
    range: range ?? rangeAt(page.lineStarts, 0, 0),
    source: JSON.stringify(entries.filter(([key]) => key !== 'translation')),
    start: 0,
    end: page.bodyStart,
    words: pick((key) => proseKeys.has(key)),
    code: pick((key) => !ownKeys.has(key)),
  };
}

const marks: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '「': '"',
  '」': '"',
};

/** Without what only changes the looks: white space where it separates no words, full or half width, the shape of quotes. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[。、“”‘’「」]/g, (mark) => marks[mark] ?? mark)
    .replace(/\s+/g, ' ')
    .replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/g, '')
    .trim();
}
