import type { SchemaCheck } from '../data/schema.ts';
import { findProblems, parseYamlFile } from '../data/yamlFile.ts';
import { rangeOfPointer, type SourceProblem } from '../docs/yaml.ts';
import type { Proof } from './proof.ts';

/** The content of an `example.yml`; data/schemas/example.schema.json says what each key means. */
export type Example = {
  id: string;
  /** One sentence for each language. */
  shows: Record<string, string>;
  languages: string[];
  proof: Proof;
  recorded?: Recorded;
  needs: Need[];
  uses: string[];
  build?: string;
  test?: string;
  command: string;
  expect: { stdout: string } | { stdoutPattern: string };
  normalize: Normalization[];
  alone?: boolean;
  timeoutSeconds?: number;
  pages: string[];
};

export type Recorded = { on: string; from: string; file: string };

export type PlainNeed =
  | 'linux'
  | 'root'
  | 'go'
  | 'node'
  | 'python3'
  | 'java'
  | 'cargo'
  | 'cc'
  | 'clang'
  | 'llvm'
  | 'libbpf'
  | 'bpftool'
  | 'strace'
  | 'bpftrace'
  | 'curl'
  | 'jq';

/** A program that is no package of the system, and one line about how to get it. */
export type ProgramNeed = { program: string; get: string };

export type Need = PlainNeed | ProgramNeed;

export type Normalization = 'ids' | 'times' | 'durations' | 'ports' | { match: string; replace: string };

/** Where the file of an example is. */
export function exampleFile(id: string): string {
  return `examples/${id}/example.yml`;
}

/** The id of the example whose example.yml a repository-relative path names. */
export function idOfExampleFile(file: string): string | undefined {
  return /^examples\/([^/]+)\/example\.yml$/.exec(file)?.[1];
}

/**
 * Parses and checks one `example.yml`, the text as `decodeText` returns it, and fills in the defaults. `check` is made of
 * data/schemas/example.schema.json.
 */
export function parseExample(
  id: string,
  text: string | undefined,
  check: SchemaCheck,
): { example: Example } | { problem: SourceProblem } {
  const mapping = parseYamlFile(text);
  const [problem] = findProblems(mapping, check);
  if (problem) return { problem };
  const example = {
    proof: 'executed',
    uses: [],
    normalize: [],
    ...mapping.data,
  } as unknown as Example;
  const wrong = findMistake(id, example);
  if (!wrong) return { example };
  return { problem: { message: wrong.message, range: rangeOfPointer(mapping.ranges, wrong.pointer) } };
}

/** What no schema can say. */
function findMistake(
  id: string,
  { id: given, normalize }: Example,
): { pointer: string; message: SourceProblem['message'] } | undefined {
  if (given !== id) {
    const message = {
      en: `Unexpected id "${given}", expected "${id}", the name of its folder. Correct it.`,
      'zh-Hans': `id 不应为 "${given}"，应为文件夹的名字 "${id}"。请改正。`,
    };
    return { pointer: '/id', message };
  }
  for (const [index, one] of normalize.entries()) {
    const reason = typeof one === 'object' ? findRegExpMistake(one.match) : undefined;
    if (reason === undefined) continue;
    const message = {
      en: `Unexpected value of "match", expected a regular expression (${reason}). Correct it.`,
      'zh-Hans': `"match" 的值不正确，应为正则表达式（${reason}）。请改正。`,
    };
    return { pointer: `/normalize/${index}/match`, message };
  }
  return undefined;
}

function findRegExpMistake(source: string): string | undefined {
  try {
    new RegExp(source, 'gmu');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
