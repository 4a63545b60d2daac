import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Surroundings } from './kind.ts';

/** What a template may know of the repository in `root`. Files that cannot be read are as if they were not there. */
export function readSurroundings(root: string, now: Date): Surroundings {
  return {
    read: (file) => ignoreErrors(() => readFileSync(path.join(root, file), 'utf8')),
    list: (folder) => ignoreErrors(() => readdirSync(path.join(root, folder)).sort()) ?? [],
    today: now.toISOString().slice(0, 10),
  };
}

function ignoreErrors<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
