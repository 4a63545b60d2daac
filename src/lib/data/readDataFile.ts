import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceProblem, YamlMapping } from '../docs/yaml.ts';
import { inLanguage } from '../finding.ts';
import { Problem } from '../problem.ts';
import { decodeText } from './decodeText.ts';
import { createSchemaCheck } from './schema.ts';
import { findProblems, parseYamlFile } from './yamlFile.ts';

/** What holds for a data file: its JSON Schema, and what no schema can say. */
export type DataFileRules = {
  schema: Readonly<Record<string, unknown>>;
  findMistakes?: (mapping: YamlMapping) => readonly SourceProblem[];
};

/** Parses a data file; `text` is as `decodeText` returns it. Throws a Problem with a line for each mistake: where, what, the remedy. */
export function parseDataText(
  { file, text }: { file: string; text: string | undefined },
  { schema, findMistakes = () => [] }: DataFileRules,
): Readonly<Record<string, unknown>> {
  const mapping = parseYamlFile(text);
  const problems = findProblems(mapping, createSchemaCheck(schema));
  const all = problems.length > 0 ? problems : findMistakes(mapping);
  if (all.length === 0) return mapping.data;
  const lines = all
    .toSorted(({ range: a }, { range: b }) => a.start.line - b.start.line)
    .map(({ message, range: { start } }) => `${file}:${start.line}:${start.column}: ${inLanguage(message, 'en')}`);
  throw new Problem(lines.join('\n'));
}

/** Reads a data file of a site; undefined where there is none. Throws a Problem as `parseDataText` does. */
export async function readDataFile(
  siteDir: string,
  file: string,
  rules: DataFileRules,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const bytes = await readFile(join(siteDir, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new Problem(`Unexpected ${file}, expected a file that can be read: ${error.message}. Mend it or remove it.`);
  });
  return bytes && parseDataText({ file, text: decodeText(bytes) }, rules);
}
