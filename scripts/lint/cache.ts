import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root as project } from '../shell.ts';
import { levels, type Analysis, type Level } from './analysePage.ts';
import { placeOf, referenceFiles } from './reference/dataFile.ts';

export type Cache = {
  /** What is known of a file with this content, if it is at least as much as `level` asks for. */
  get(file: string, content: Uint8Array | string, level: Level): Analysis | undefined;
  set(file: string, content: Uint8Array | string, analysis: Analysis): void;
  /** Keeps what was learnt for the next run. A disk that refuses is no reason to fail. */
  save(): Promise<void>;
};

export const noCache: Cache = { get: () => undefined, set: () => undefined, save: async () => undefined };

const maxEntriesPerPart = 100;

/**
 * Analyses of earlier runs, below node_modules in 256 parts, so that a run over one page reads and writes little. The first
 * line of a part names the code and the packages that made it: another version ignores it. Each other line carries a checksum,
 * so that a cut-off or damaged one is no entry.
 */
export async function openCache(root: string): Promise<Cache> {
  const packages = path.join(root, 'node_modules');
  if (!existsSync(packages)) return noCache;
  const folder = path.join(packages, '.cache', 'otlp-docs-lint', 'pages');
  const version = await readVersion(root);
  const parts = new Map<string, { lines: Map<string, string>; changed: boolean }>();
  const partOf = (name: string) => {
    const id = createHash('sha1').update(name).digest('hex').slice(0, 2);
    const known = parts.get(id) ?? { lines: parseLines(readText(path.join(folder, id)), version), changed: false };
    parts.set(id, known);
    return known;
  };
  return {
    get(name, content, level) {
      const key = toKey(name, content);
      const analysis = parseLine(partOf(name).lines.get(key) ?? '', key);
      return analysis && levels.indexOf(analysis.level) >= levels.indexOf(level) ? analysis : undefined;
    },
    set(name, content, analysis) {
      const part = partOf(name);
      part.changed = true;
      const key = toKey(name, content);
      // Put behind the others: the oldest are the first to go.
      part.lines.delete(key);
      part.lines.set(key, formatLine(key, JSON.stringify(analysis)));
    },
    async save() {
      for (const [id, { lines, changed }] of parts) {
        if (!changed) continue;
        const file = path.join(folder, id);
        const draft = `${file}.${randomUUID()}.tmp`;
        const kept = [...lines.values()].slice(-maxEntriesPerPart);
        try {
          await mkdir(folder, { recursive: true });
          await writeFile(draft, `${version}\n${kept.map((line) => `${line}\n`).join('')}`);
          await rename(draft, file);
        } catch {
          await rm(draft, { force: true }).catch(() => undefined);
          return;
        }
      }
    },
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Key, checksum of both, analysis. */
function formatLine(key: string, json: string): string {
  return `${key}\t${digest(`${key}\t${json}`)}\t${json}`;
}

/** The lines by their keys, unread: most runs ask for few of them. */
function parseLines(source: string, version: string): Map<string, string> {
  const [first, ...rest] = source.split('\n');
  return new Map(first === version ? rest.map((line) => [line.slice(0, line.indexOf('\t')), line] as const) : []);
}

/** What a line says, if it is undamaged and about this very content. */
function parseLine(line: string, wanted: string): Analysis | undefined {
  const [key = '', sum = '', json = ''] = line.split('\t');
  if (key !== wanted || sum !== digest(`${key}\t${json}`)) return undefined;
  // The checksum vouches for the text; this is for the compiler, and for somebody who edits the file.
  const analysis = JSON.parse(json) as Partial<Analysis>;
  const isWhole =
    analysis.level && levels.includes(analysis.level) && analysis.facts && Array.isArray(analysis.checked);
  return isWhole ? (analysis as Analysis) : undefined;
}

function toKey(file: string, content: Uint8Array | string): string {
  return createHash('sha256').update(file).update('\0').update(content).digest('hex');
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, 16);
}

// Set in a bundle (scripts/bundle.mjs): below a folder that is named after all code in it.
declare const bundledFrom: string | undefined;

/** Names everything that an analysis depends on beside the page: our code, the packages, Node, and what the rules look up. */
async function readVersion(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const add = async (folder: string, name: string): Promise<void> => {
    hash.update(`\0${name}\0`).update(await readFile(path.join(folder, name)).catch(() => ''));
  };
  if (typeof bundledFrom === 'string') hash.update(path.basename(path.dirname(fileURLToPath(bundledFrom))));
  else {
    await add(project, 'package-lock.json');
    for (const folder of ['scripts/lint', 'src/lib', 'data/schemas'])
      for (const name of (await readdir(path.join(project, folder), { recursive: true })).sort())
        if (/(?<!\.test)\.(?:ts|json)$/.test(name)) await add(project, `${folder}/${name}`);
  }
  for (const name of referenceFiles) await add('', placeOf(root, name));
  return `otlp-docs-lint ${hash.digest('hex')}`;
}
