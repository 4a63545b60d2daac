import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';
import { indexCss } from './indexCss.ts';
import { indexLlmsTxt, indexRobotsTxt, indexXml } from './indexFeeds.ts';
import { indexHtml, type BuildLink, type HtmlIndex } from './indexHtml.ts';
import { indexJson } from './indexJson.ts';

/** Something in the build that links: a page, or (without `ids`) a sitemap, a feed, a style sheet and the like. */
export type BuildDocument = Omit<HtmlIndex, 'ids'> & {
  /** Path inside the build, POSIX separators. */
  file: string;
  ids?: ReadonlySet<string>;
};

export type BuildIndex = {
  /** Every file of the build, POSIX separators. Compared by case on every machine, as on the web. */
  files: ReadonlySet<string>;
  documents: ReadonlyMap<string, BuildDocument>;
  /** How many of the documents are HTML pages. */
  pages: number;
};

// Enough to keep the disk busy; more would only hold more pages in memory.
const concurrentReads = 16;

/** Reads every linking file below `dir` once. Throws a Problem when there is no build, or none that can be read. */
export async function readBuild(dir: string): Promise<BuildIndex> {
  const files = await listFiles(dir);
  const linking = files.filter((file) => indexerOf(file)).sort();
  const keep = createStringPool();
  const documents = new Map<string, BuildDocument>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let file = linking[next++]; file !== undefined; file = linking[next++]) {
      const text = await readFile(path.join(dir, file), 'utf8').catch((error: unknown) => unreadable(dir, error));
      documents.set(file, toDocument(file, text, keep));
    }
  };
  await Promise.all(Array.from({ length: concurrentReads }, worker));
  const pages = [...documents.values()].filter(({ ids }) => ids).length;
  if (pages === 0)
    throw new Problem(`Unexpected build without pages in ${dir}, expected .html files. Run \`npm run build\` first.`);
  // Readers finish in any order; reports must not.
  const ordered = new Map([...documents].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { files: new Set(files), documents: ordered, pages };
}

type Indexer = (text: string) => Omit<BuildDocument, 'file'>;

/** By file name; the first that fits counts. */
const indexers: readonly (readonly [RegExp, Indexer])[] = [
  [/\.(?:html?|xhtml)$/i, indexHtml],
  [/(?:^|\/)(?:sitemap[^/]*|rss|atom|feed)\.xml$/, (text) => ({ links: indexXml(text) })],
  [/(?:^|\/)feed\.json$/, (text) => ({ links: indexJson(text, 'feed') })],
  [/(?:\.webmanifest|(?:^|\/)manifest\.json)$/, (text) => ({ links: indexJson(text, 'manifest') })],
  [/\.css$/, (text) => ({ links: indexCss(text) })],
  [/(?:^|\/)llms\.txt$/, (text) => ({ links: indexLlmsTxt(text) })],
  [/^robots\.txt$/, (text) => ({ links: indexRobotsTxt(text) })],
];

function indexerOf(file: string): Indexer | undefined {
  return indexers.find(([name]) => name.test(file))?.[1];
}

function toDocument(file: string, text: string, keep: (text: string) => string): BuildDocument {
  const { ids, links, ...rest } = indexerOf(file)?.(text) ?? { links: [] };
  const kept: BuildLink[] = links.map(({ href, kind }) => ({ href: keep(href), kind }));
  return { ...rest, file, links: kept, ...(ids && { ids: new Set(Array.from(ids, keep)) }) };
}

/**
 * Equal strings become one, and none keeps the page it was cut from alive: V8 cuts a string by pointing into the
 * original, so that one id would hold the whole HTML of its page in memory.
 */
function createStringPool(): (text: string) => string {
  const pool = new Map<string, string>();
  return (text) => {
    const known = pool.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    pool.set(copy, copy);
    return copy;
  };
}

async function listFiles(dir: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(path.join(dir, folder), { withFileTypes: true }).catch((error: unknown) =>
      unreadable(dir, error),
    );
    const folders: string[] = [];
    for (const entry of entries) {
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) folders.push(file);
      else if (entry.isFile()) found.push(file);
      // Hosts drop links or follow them; what they would serve cannot be told from here.
      else
        throw new Problem(
          `Unexpected special file ${safeLine(file)} in ${dir}, expected files and folders. Run \`npm run build\` again.`,
        );
    }
    await Promise.all(folders.map(visit));
  };
  await visit('');
  return found;
}

function unreadable(dir: string, error: unknown): never {
  const { code, message, path: at } = error as NodeJS.ErrnoException;
  const isFolder = at !== undefined && path.resolve(at) === path.resolve(dir);
  if (code === 'ENOENT' && isFolder) throw new Problem(`There is no build in ${dir}. Run \`npm run build\` first.`);
  if (code === 'ENOTDIR' && isFolder)
    throw new Problem(`Unexpected file ${dir}, expected the folder of a build. Run \`npm run build\` first.`);
  if (code)
    throw new Problem(
      `The build in ${dir} cannot be read (${safeLine(message)}). Make it readable or run \`npm run build\` again.`,
    );
  throw error;
}
