import { readFileSync } from 'node:fs';
import path from 'node:path';

const sources = ['stable', 'experimental'].flatMap((stability) =>
  ['attributes', 'metrics', 'events'].map((kind) => `${stability}_${kind}.mjs`),
);

/** An installed or unpacked `@opentelemetry/semantic-conventions`: its version, and its constants with the comments above them. */
export function readPackage(folder: string): { version: string; javascript: string } {
  const texts = sources.map((name) => readText(path.join(folder, 'dist', name)));
  return { version: readVersion(folder), javascript: texts.join('\n') };
}

export function readVersion(folder: string): string {
  const { version } = JSON.parse(readText(path.join(folder, 'package.json'))) as { version?: unknown };
  if (typeof version !== 'string' || !/^[\w.+-]+$/.test(version))
    throw new Error(`${path.join(folder, 'package.json')} has no version.`);
  return version;
}

function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
