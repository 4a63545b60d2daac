import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { parse, YAMLParseError } from 'yaml';
import { Problem } from '../../src/lib/problem.ts';
import schema from '../../data/schemas/example.schema.json' with { type: 'json' };
import type { Need } from './needs.ts';

/** The content of an `example.yml`; data/schemas/example.schema.json says what each key means. */
export type Example = {
  id: string;
  shows: Record<string, string>;
  languages: string[];
  needs: Need[];
  uses?: string[];
  build?: string;
  test?: string;
  command: string;
  expect: { stdout: string } | { stdoutPattern: string };
  timeoutSeconds?: number;
  pages: string[];
};

const validate = new Ajv({ allErrors: true }).compile<Example>(schema);

/** Reads every example of the repository, sorted by id. Throws a Problem that names the file and the key. */
export async function readExamples(root: string): Promise<Example[]> {
  const folder = path.join(root, 'examples');
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    ids.sort().map(async (id) => {
      const file = `examples/${id}/example.yml`;
      const text = await readFile(path.join(root, file), 'utf8').catch(() => {
        throw new Problem(`${file} is missing. Every folder of examples/ needs one; see data/schemas/example.schema.json.`);
      });
      return parseExample(file, id, text);
    }),
  );
}

/** Parses and checks one `example.yml`. Pure; throws a Problem that names the file and the key. */
export function parseExample(file: string, id: string, text: string): Example {
  const value = parseYaml(file, text);
  if (!validate(value)) {
    throw new Problem(`${file}: ${(validate.errors ?? []).map(describe).join('; ')}. See data/schemas/example.schema.json.`);
  }
  if (value.id !== id) throw new Problem(`${file}: unexpected id "${value.id}", expected "${id}", the name of its folder.`);
  return value;
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    throw new Problem(`${file}${line ? `:${line}` : ''}: ${error.message.split('\n')[0]}`);
  }
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const key = instancePath.slice(1).replaceAll('/', '.') || 'the file';
  const detail = params['additionalProperty'] ?? params['allowedValues'];
  return `${key} ${message}${detail === undefined ? '' : ` (${[detail].flat().join(', ')})`}`;
}
