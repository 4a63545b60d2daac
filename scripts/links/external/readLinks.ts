import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../../src/lib/data/decodeText.ts';
import { notUtf8 } from '../../../src/lib/data/yamlFile.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import type { Finding, Message } from '../../../src/lib/finding.ts';
import type { Before, Tree } from '../../lint/changedFiles.ts';
import { isMarkdown, readFileNames, toDefaultFiles } from '../../lint/files.ts';
import { collectLinks, type WebLink } from './collectLinks.ts';
import { hasCredentials } from './webAddress.ts';

export type LinkSource = {
  /** How many were looked at. */
  files: number;
  links: WebLink[];
  /** Texts of the files with links, without byte order mark, for fixes. */
  texts: ReadonlyMap<string, string>;
  /** About files whose links cannot be known: what was not read is not well. */
  findings: Finding[];
};

/** The addresses of other sites in the Markdown of the repository, or in some of its files. */
export async function readLinks(root: string, files?: readonly string[]): Promise<LinkSource> {
  const names = (files ?? toDefaultFiles(await readFileNames(root))).filter(isMarkdown);
  const links: WebLink[] = [];
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of [...names].sort()) {
    const text = decodeText(await readFile(path.join(root, file)));
    if (text === undefined) {
      findings.push(toFinding(file, notUtf8.message));
      continue;
    }
    const page = parsePage(file, text);
    if (page.problem) findings.push(toFinding(file, page.problem.message));
    const own = collectLinks(page);
    links.push(...own);
    if (own.length > 0) texts.set(file, page.text);
  }
  return { files: names.length, links, texts, findings };
}

/**
 * Tells the links that a change brought: those whose address stood nowhere before it. Who translates a page or moves a line has not
 * chosen what it links to. A password is another matter: each file that it is in is one more to remove it from.
 */
export function toIsAdded(
  { originOf }: Pick<Before, 'originOf'>,
  { markdown }: Pick<Tree, 'markdown'>,
): (link: WebLink) => boolean {
  // Reads all pages: only when there is a link to ask about.
  let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return ({ file, url }) => {
    known ??= readPlaces(markdown);
    const files = known.get(url);
    return files === undefined || (hasCredentials(url) && !files.has(originOf(file) ?? file));
  };
}

/** The files in which each address stands. */
function readPlaces(markdown: Tree['markdown']): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const [file, bytes] of markdown)
    for (const url of readUrls(file, bytes)) places.set(url, (places.get(url) ?? new Set()).add(file));
  return places;
}

/** Tells the pages whose links could not be known before a change either. */
export function toIsUnreadable({ contents, originOf }: Before): (file: string) => boolean {
  return (file) => {
    const bytes = contents.get(originOf(file) ?? file);
    if (!bytes) return false;
    const text = decodeText(bytes);
    return text === undefined || parsePage(file, text).problem !== undefined;
  };
}

function readUrls(file: string, bytes: Uint8Array): string[] {
  const text = decodeText(bytes);
  return text === undefined ? [] : collectLinks(parsePage(file, text)).map(({ url }) => url);
}

function toFinding(file: string, message: Message): Finding {
  return { check: 'links', rule: 'unreadable-page', severity: 'error', file, range: startOfLine(1), message };
}
