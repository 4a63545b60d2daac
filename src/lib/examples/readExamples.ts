import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../data/decodeText.ts';
import type { SchemaCheck } from '../data/schema.ts';
import type { SourceProblem } from '../docs/yaml.ts';
import { exampleFile, parseExample, type Example } from './example.ts';

export type ReadExample = { id: string } & (
  | { kind: 'read'; example: Example }
  | { kind: 'broken'; problem: SourceProblem }
  | { kind: 'missing' }
);

/**
 * Reads every folder of examples/, sorted by id. A folder without example.yml, or with a broken one, is a value: somebody
 * else's half-written example must not stop another one from running.
 */
export async function readExamples(root: string, check: SchemaCheck): Promise<ReadExample[]> {
  const entries = await readdir(path.join(root, 'examples'), { withFileTypes: true }).catch(() => []);
  const ids = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  return Promise.all(ids.sort().map((id) => readExample(root, id, check)));
}

async function readExample(root: string, id: string, check: SchemaCheck): Promise<ReadExample> {
  const bytes = await readFile(path.join(root, exampleFile(id))).catch(() => undefined);
  if (!bytes) return { id, kind: 'missing' };
  const parsed = parseExample(id, decodeText(bytes), check);
  return 'example' in parsed ? { id, kind: 'read', ...parsed } : { id, kind: 'broken', ...parsed };
}
