import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Edit } from './edits.ts';

/** What somebody who does a task may change: one way of several, in `T-….yml` beside this file. */
export type Solution = { task: string; edits: readonly Edit[] };

export function readSolutions(): Solution[] {
  const folder = new URL('.', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^T-\d+\.yml$/.test(name))
    .sort()
    .map((name) => {
      const { edits } = parse(readFileSync(new URL(name, folder), 'utf8')) as { edits: Edit[] };
      return { task: name.replace(/\.yml$/, ''), edits };
    });
}
