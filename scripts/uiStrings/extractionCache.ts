import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Extraction } from './extraction.ts';

export type ExtractionCache = {
  get(file: string, text: string): Extraction | undefined;
  set(file: string, text: string, extraction: Extraction): void;
  /** Keeps what was learnt for the next run. A disk that refuses is no reason to fail. */
  save(): Promise<void>;
};

/** For runs that find out everything anew. */
export const noExtractionCache: ExtractionCache = {
  get: () => undefined,
  set: () => undefined,
  save: async () => undefined,
};

const maxEntries = 1000;

/**
 * Extractions of earlier runs, in one file below node_modules: without them the TypeScript compiler has to be loaded. The first
 * line vouches for the second, so that a damaged file, or one of another version of this code, is none.
 */
export function openExtractionCache(root: string): ExtractionCache {
  const packages = path.join(root, 'node_modules');
  if (!existsSync(packages)) return noExtractionCache;
  const folder = path.join(packages, '.cache', 'otlp-docs-lint');
  const place = path.join(folder, 'ui-strings');
  const version = readVersion();
  const entries = parse(readText(place), version);
  let isChanged = false;
  return {
    get: (file, text) => entries.get(toKey(file, text)),
    set(file, text, extraction) {
      isChanged = true;
      entries.set(toKey(file, text), extraction);
    },
    async save() {
      if (!isChanged) return;
      // The oldest are the first to go.
      const json = JSON.stringify([...entries].slice(-maxEntries));
      const draft = `${place}.${randomUUID()}.tmp`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, `${digest(version + json)}\n${json}\n`);
        await rename(draft, place);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

function parse(source: string, version: string): Map<string, Extraction> {
  const [sum = '', json = ''] = source.split('\n');
  return sum === digest(version + json) ? new Map(JSON.parse(json) as [string, Extraction][]) : new Map();
}

function toKey(file: string, text: string): string {
  return digest(`${file}\0${text}`);
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Names the code that extracts. */
function readVersion(): string {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  const names = readdirSync(folder).filter((name) => /^(?:extract|literals)\w*\.ts$/.test(name));
  return names.map((name) => readText(path.join(folder, name))).join('\0');
}
