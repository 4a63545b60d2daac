import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Example } from '../../src/lib/examples/example.ts';
import { createLookUp } from './needs.ts';
import { runExamples, type RunOptions } from './runExamples.ts';
import { selectExamples } from './selectExamples.ts';
import type { ExampleResult } from './verdict.ts';

export type Settings = Partial<Example> & { files?: Readonly<Record<string, string>> };

/** Writes an example into a repository, and what it is made of. */
export async function writeExample(root: string, { files, ...settings }: Settings): Promise<Example> {
  const example: Example = {
    id: 'demo',
    shows: { 'zh-Hans': '演示', en: 'A demonstration' },
    languages: ['bash'],
    proof: 'executed',
    needs: [],
    uses: [],
    normalize: [],
    command: 'cat input.txt',
    expect: { stdout: 'expected.txt' },
    pages: [],
    ...settings,
  };
  const folder = path.join(root, 'examples', example.id);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries({ 'expected.txt': 'hello\n', 'input.txt': 'hello\n', ...files })) {
    await writeFile(path.join(folder, name), text);
  }
  return example;
}

/** Runs these examples, or those of them that are named. */
export function run(
  root: string,
  examples: readonly Example[],
  options: Partial<RunOptions> & { ids?: string[] } = {},
): Promise<ExampleResult[]> {
  const { ids = [], ...rest } = options;
  const read = examples.map((example) => ({ id: example.id, kind: 'read', example }) as const);
  return runExamples(selectExamples(read, ids), { root, jobs: 2, lookUp: createLookUp(), ...rest });
}
