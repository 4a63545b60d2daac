import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { levels, type Analysis, type Level } from './analysePage.ts';

export type Cache = {
  /** What is known of a file with this content, if it is at least as much as `level` asks for. */
  get(file: string, content: Uint8Array | string, level: Level): Analysis | undefined;
  set(file: string, content: Uint8Array | string, analysis: Analysis): void;
  /** Keeps what was learnt for the next run. A disk that refuses is no reason to fail. */
  save(): Promise<void>;
};

export const noCache: Cache = { get: () => undefined, set: () => undefined, save: async () => undefined };

const maxEntries = 20_000;
const project = fileURLToPath(new URL('../../', import.meta.url));

type Line = { key: string; json: string };

/**
 * Analyses of earlier runs, in one file below node_modules. Its first line names the code and the packages that made them:
 * another version ignores the file. Each line carries a checksum, so that a cut-off or damaged one is no entry.
 */
export async function openCache(root: string): Promise<Cache> {
  const packages = path.join(root, 'node_modules');
  if (
    !(await access(packages).then(
      () => true,
      () => false,
    ))
  )
    return noCache;
  const file = path.join(packages, '.cache', 'otlp-docs-lint', 'pages');
  const version = await readVersion();
  const lines = parseLines(await readFile(file, 'utf8').catch(() => ''), version);
  let changed = false;
  return {
    get(name, content, level) {
      const line = lines.get(name);
      if (line?.key !== toKey(name, content)) return undefined;
      const analysis = parseAnalysis(line.json);
      return analysis && levels.indexOf(analysis.level) >= levels.indexOf(level) ? analysis : undefined;
    },
    set(name, content, analysis) {
      changed = true;
      // Put behind the others: the oldest are the first to go.
      lines.delete(name);
      lines.set(name, { key: toKey(name, content), json: JSON.stringify(analysis) });
    },
    async save() {
      if (!changed) return;
      const kept = [...lines].slice(-maxEntries).map(([name, { key, json }]) => formatLine(name, key, json));
      const draft = `${file}.${randomUUID()}.tmp`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(draft, `${version}\n${kept.join('')}`);
        await rename(draft, file);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

function formatLine(name: string, key: string, json: string): string {
  const words = `${key}\t${JSON.stringify(name)}\t${json}`;
  return `${digest(words)}\t${words}\n`;
}

function parseLines(source: string, version: string): Map<string, Line> {
  const lines = new Map<string, Line>();
  const [first, ...rest] = source.split('\n');
  if (first !== version) return lines;
  for (const line of rest) {
    const [sum = '', key = '', name = '', json = ''] = line.split('\t');
    if (sum !== digest(line.slice(sum.length + 1))) continue;
    lines.set(String(JSON.parse(name)), { key, json });
  }
  return lines;
}

/** The checksum has vouched for the text; this is for the compiler and for the day when somebody edits the file. */
function parseAnalysis(json: string): Analysis | undefined {
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

/** Names everything that an analysis depends on beside the page: our code, its configuration, the packages, Node. */
async function readVersion(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const folders = ['scripts/lint', 'scripts/lint/rules', 'src/lib', 'src/lib/docs', 'src/lib/data', 'data/schemas'];
  for (const folder of folders) {
    const names = await readdir(path.join(project, folder)).catch(() => []);
    for (const name of names.sort()) {
      if (!/\.(?:ts|json)$/.test(name) || name.endsWith('.test.ts')) continue;
      hash.update(`\0${folder}/${name}\0`).update(await readFile(path.join(project, folder, name)));
    }
  }
  const lockfile = await readFile(path.join(project, 'package-lock.json')).catch(() => '');
  return `otlp-docs-lint ${hash.update(lockfile).digest('hex')}`;
}
