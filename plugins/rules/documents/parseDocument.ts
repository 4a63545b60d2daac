import ruleSchema from '../../../data/schemas/lint-rule.schema.json';
import { createSchemaCheck, type SchemaCheck } from '../../../src/lib/data/schema.ts';
import { findProblems, parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { isRecord } from '../../../src/lib/docs/yaml.ts';
import { inLanguage } from '../../../src/lib/finding.ts';
import { Problem } from '../../../src/lib/problem.ts';
import type { RuleDocument } from '../../../src/lib/ruleDocument.ts';
import { severities, type Setting, type Severity } from './documentedRule.ts';

/** A YAML file: its name for messages, and its text as `decodeText` returns it. */
export type Source = { file: string; text: string | undefined };

let checkDocument: SchemaCheck | undefined;

/** Reads a rule's document. Throws a Problem that names file and line of the first mistake. */
export function parseDocument({ file, text }: Source): RuleDocument {
  const mapping = parseYamlFile(text);
  const [problem] = findProblems(mapping, (checkDocument ??= createSchemaCheck(ruleSchema)));
  if (!problem) return mapping.data as RuleDocument; // its schema has nothing against it
  throw new Problem(`${file}:${problem.range.start.line}: ${inLanguage(problem.message, 'en')}`);
}

/** Reads the severities and options of the rules. Throws a Problem when the file is broken. */
export function parseSettings({ file, text }: Source): Map<string, Setting> {
  const { data, problems } = parseYamlFile(text);
  const [problem] = problems;
  if (problem) throw new Problem(`${file}:${problem.range.start.line}: ${inLanguage(problem.message, 'en')}`);
  const rules = isRecord(data['rules']) ? data['rules'] : {};
  return new Map(
    Object.entries(rules).map(([id, value]) => {
      const { severity, ...options } = isRecord(value) ? value : { severity: value };
      // The linter itself complains about a wrong severity, and then nothing is published.
      return [id, { severity: isSeverity(severity) ? severity : 'warning', options }];
    }),
  );
}

function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}
