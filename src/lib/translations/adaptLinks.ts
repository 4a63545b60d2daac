import { posix } from 'node:path';
import type { Page } from '../docs/page.ts';
import { nodesOf } from '../docs/nodes.ts';
import { parsePage } from '../docs/parsePage.ts';
import { linksOf } from '../docs/tree.ts';
import type { Edit } from '../finding.ts';
import { localeOfFile, locales, pageOfFile } from '../locales.ts';

export type Move = {
  /** Where the page will be, in the folder of another language. */
  to: string;
  /** Whether there is such a file. Repository-relative. */
  isFile: (file: string) => boolean;
};

/**
 * The text of a page with its links as they have to be in the folder of another language. Relative links to pages stay as they are:
 * the site leads them to the page in the reader's language. Pictures and other files are looked for beside the file only. Pure.
 */
export function adaptLinks(page: Page, move: Move): string {
  const edits = [
    ...(['link', 'image', 'definition'] as const).flatMap((kind) =>
      [...nodesOf(page, kind)].flatMap((node): Edit[] => {
        const { url, position } = node;
        const adapted = adaptUrl(url, page.file, move);
        const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
        // The picture that is the text of a link may have the same address.
        const from = ('children' in node && node.children.at(-1)?.position?.end.offset) || start;
        const at = adapted === url ? -1 : findUrl(page.text.slice(from, end), url, kind);
        return at < 0 ? [] : [{ start: from + at, end: from + at + url.length, text: adapted }];
      }),
    ),
    ...(page.format === 'mdx' ? adaptImports(page, move) : []),
  ];
  const text = applyEdits(page.text, edits);
  // An address that stands in its link twice, or in other characters, is left to the person who translates.
  return edits.length === 0 || isAsMeant(page, text, move) ? text : page.text;
}

/** Applies edits of different places, in one pass. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, done] = ['', 0];
  for (const { start, end, text: insert } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(done, start) + insert;
    done = end;
  }
  return result + text.slice(done);
}

/** A link of the page `from` as it has to be in the page `move.to`. */
export function adaptUrl(url: string, from: string, { to, isFile }: Move): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const source = localeOfFile(from);
  const target = localeOfFile(to);
  if (!source || !target || path === '' || path.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(path)) return url;
  if (path.startsWith('/')) {
    // Docusaurus puts the language that is read in front.
    const { urlSegment } = locales[source];
    return urlSegment !== '' && path.startsWith(`/${urlSegment}`) ? path.slice(urlSegment.length) + rest : url;
  }
  if (path.startsWith('@site/')) {
    const file = path.slice('@site/'.length);
    const twin = localeOfFile(file) === source ? `${locales[target].docsDir}/${pageOfFile(file)}` : undefined;
    return twin !== undefined && isFile(decode(twin)) ? `@site/${twin}${rest}` : url;
  }
  const [own, theirs] = [posix.join(posix.dirname(to), path), posix.join(posix.dirname(from), path)];
  if (/\.mdx?$/i.test(path) || isFile(decode(own)) || !isFile(decode(theirs))) return url;
  return `@site/${theirs}${rest}`;
}

/** Modules that MDX loads by a path relative to the file. */
function adaptImports(page: Page, move: Move): Edit[] {
  const codes = [...nodesOf(page, 'code'), ...nodesOf(page, 'inlineCode')];
  const isCode = (offset: number): boolean =>
    codes.some(({ position }) => (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0));
  const found = page.text.matchAll(/\b(?:from\s+|import\s+|require\(\s*)(["'])(\.{1,2}\/[^"'\n]+)\1/g);
  return [...found].flatMap(({ index, 0: whole, 2: path = '' }): Edit[] => {
    const adapted = isCode(index) ? path : adaptImport(path, page.file, move);
    const start = index + whole.length - 1 - path.length;
    return adapted === path ? [] : [{ start, end: start + path.length, text: adapted }];
  });
}

function adaptImport(path: string, from: string, { to, isFile }: Move): string {
  const [own, theirs] = [to, from].map((file) => posix.join(posix.dirname(file), path.replace(/[?#].*$/, '')));
  const isModule = (file = ''): boolean => ['', '.ts', '.tsx', '.js', '.jsx'].some((ending) => isFile(file + ending));
  return isModule(own) || !isModule(theirs) ? path : `@site/${posix.join(posix.dirname(from), path)}`;
}

/** Where an address stands in the source of its link, picture or definition. */
function findUrl(source: string, url: string, kind: 'link' | 'image' | 'definition'): number {
  const before = kind === 'definition' ? /\]:\s*<?$/ : /\]\(\s*<?$/;
  for (let at = source.indexOf(url); at >= 0; at = source.indexOf(url, at + 1))
    if (before.test(source.slice(Math.max(0, at - 8), at))) return at;
  return -1;
}

function isAsMeant(page: Page, text: string, move: Move): boolean {
  const urls = (one: Page): string[] => linksOf(one.tree).map(({ url }) => url);
  const wanted = urls(page).map((url) => adaptUrl(url, page.file, move));
  const after = parsePage(page.file, text);
  return !after.problem && JSON.stringify(urls(after)) === JSON.stringify(wanted);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
