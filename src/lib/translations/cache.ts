import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecord } from '../data/isRecord.ts';
import type { Comparison } from './compareTexts.ts';
import type { Drift } from './history/drift.ts';
import type { TranslationRecord } from './record.ts';

/** What is known by name. What was not asked for in this run is the first to go. */
export type Table<T> = { get(key: string): T | undefined; set(key: string, value: T): void };

/** Since when a page is stale, or where its source went; null where history has no answer. */
export type Answer = { sha: string; at: number } | string | null;

/** What earlier runs found out. Every key names all that its value depends on, so that nothing in here is ever out of date. */
export type Cache = {
  /** By the hash of a front matter. */
  records: Table<TranslationRecord | 'broken' | 'none'>;
  /** By two object names and the file that they are texts of. */
  comparisons: Table<Comparison>;
  /** By commit and question. */
  answers: Table<Answer>;
  /** By object name of a page. */
  saids: Table<TranslationRecord | 'broken' | 'none'>;
  /** By commit and the site's address. */
  drifts: Table<Drift[]>;
  /** Keeps what was learnt. A disk that refuses is no reason to fail. */
  save(): void;
};

const mostEntries = 20_000;
const hour = 3_600_000;
const mostBytes = 64 * 2 ** 20;

type TableName = Exclude<keyof Cache, 'save'>;
type ValueOf<Name extends TableName> = Cache[Name] extends Table<infer Value> ? Value : never;
type Entries = { [Name in TableName]: [string, ValueOf<Name>][] };

/** Below `node_modules`, or in git's own folder where there are none; in memory only where there is neither. */
export function openCache(root: string): Cache {
  const folder = findFolder(root);
  const file = folder && path.join(folder, 'cache.json');
  const version = readVersion(fileURLToPath(import.meta.url));
  const kept = file === undefined ? {} : parse(readText(file), version);
  let isChanged = false;
  const open = <Name extends TableName>(name: Name) => {
    const old = new Map(kept[name]);
    const used = new Map<string, ValueOf<Name>>();
    const table: Table<ValueOf<Name>> = {
      get(key) {
        const value = used.get(key) ?? old.get(key);
        if (value !== undefined) used.set(key, value);
        return value;
      },
      set(key, value) {
        isChanged = true;
        used.set(key, value);
      },
    };
    return { table, entries: () => [...new Map([...used, ...old])].slice(0, mostEntries) };
  };
  const [records, comparisons, answers] = [open('records'), open('comparisons'), open('answers')];
  const [saids, drifts] = [open('saids'), open('drifts')];
  return {
    records: records.table,
    comparisons: comparisons.table,
    answers: answers.table,
    saids: saids.table,
    drifts: drifts.table,
    save() {
      if (file === undefined || !isChanged) return;
      const entries: Entries = {
        records: records.entries(),
        comparisons: comparisons.entries(),
        answers: answers.entries(),
        saids: saids.entries(),
        drifts: drifts.entries(),
      };
      write(file, JSON.stringify(entries), version);
      isChanged = false;
    },
  };
}

function findFolder(root: string): string | undefined {
  const packages = path.join(root, 'node_modules');
  if (existsSync(packages)) return path.join(packages, '.cache', 'otlp-docs-translations');
  const git = path.join(root, '.git');
  const isFolder = statSync(git, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? path.join(git, 'otlp-docs', 'translations') : undefined;
}

/** The first line names the version and a checksum of the rest, so that a damaged or foreign file is none. */
function parse(source: string, version: string): Partial<Entries> {
  const end = source.indexOf('\n');
  const json = source.slice(end + 1);
  if (source.slice(0, end) !== headerOf(json, version)) return {};
  const value: unknown = JSON.parse(json);
  return isRecord(value) && Object.values(value).every(Array.isArray) ? value : {};
}

function headerOf(json: string, version: string): string {
  return `${version} ${createHash('sha1').update(json).digest('hex')}`;
}

/**
 * Names the code that what is kept depends on: all that is shared, which is how a page is found, parsed, split and compared, and
 * how git is read; and the packages. `file` is this module. Of a bundle, the address tells the content: the sources are elsewhere.
 */
export function readVersion(file: string): string {
  const lib = path.dirname(path.dirname(file));
  const hash = createHash('sha1')
    .update(file)
    .update(readText(path.join(lib, '../../package-lock.json')));
  // What stands around a bundle can be anything, and as large as a disk.
  const isSource = file === path.join(lib, 'translations/cache.ts');
  for (const name of isSource ? listFiles(lib) : [])
    if (/(?<!\.test)\.ts$/.test(name)) hash.update(`${name}\0`).update(readText(path.join(lib, name)));
  return `otlp-docs-translations ${hash.digest('hex')}`;
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A file has its name only once it is whole: others may read and write at the same time, and the last one stays. */
function write(file: string, json: string, version: string): void {
  if (json.length > mostBytes) return;
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, `${headerOf(json, version)}\n${json}`, { mode: 0o600 });
    renameSync(draft, file);
    removeDrafts(path.dirname(file));
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {
      // The folder itself may be read-only.
    }
  }
}

/** What processes left that were ended while they wrote. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const draft = path.join(folder, name);
    const { mtimeMs = Infinity } = statSync(draft, { throwIfNoEntry: false }) ?? {};
    if (name.endsWith('.tmp') && Date.now() - mtimeMs > hour) rmSync(draft, { force: true });
  }
}
