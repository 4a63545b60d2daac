import { createSchemaCheck } from '../../../src/lib/data/schema.ts';
import { findProblems, parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { Problem } from '../../../src/lib/problem.ts';
import labelsSchema from '../../../data/schemas/labels.schema.json';

export const labelFile = 'data/labels.yml';

/** A label that says what a pull request touches. */
export type LabelRule = {
  name: string;
  /** Globs; the label belongs where one of them matches a changed file. */
  paths: string[];
};

/** Reads the text of `data/labels.yml`, as `decodeText` returns it. Throws a Problem with a line for each mistake. */
export function parseLabelRules(text: string | undefined): LabelRule[] {
  const mapping = parseYamlFile(text);
  const problems = findProblems(mapping, createSchemaCheck(labelsSchema));
  if (problems.length === 0) return (mapping.data as { labels: LabelRule[] }).labels;
  throw new Problem(
    problems
      .map(({ message, range: { start } }) => `${labelFile}:${start.line}:${start.column}: ${message.en}`)
      .join('\n'),
  );
}
