import templatesSchema from '../../../../data/schemas/page-templates.schema.json';
import qualitySchema from '../../../../data/schemas/quality.schema.json';
import { createSchemaCheck } from '../../data/schema.ts';
import { findProblems, parseYamlFile } from '../../data/yamlFile.ts';
import { inLanguage } from '../../finding.ts';
import { Problem } from '../../problem.ts';
import type { QualityRules } from './quality.ts';
import type { Template } from './templates.ts';

/** A YAML file: its name for messages, and its text as `decodeText` returns it. */
export type Source = { file: string; text: string | undefined };

/** Reads `data/quality.yml`. Throws a Problem with file and line for the first mistake. */
export function parseRules(source: Source): QualityRules {
  return parse(source, qualitySchema) as QualityRules; // its schema has nothing against it
}

/** Reads `data/page-templates.yml`. Throws a Problem with file and line for the first mistake. */
export function parseTemplates(source: Source): Template[] {
  const { templates } = parse(source, templatesSchema) as { templates: Record<string, Template> };
  return Object.values(templates);
}

function parse({ file, text }: Source, schema: Record<string, unknown>): Readonly<Record<string, unknown>> {
  const mapping = parseYamlFile(text);
  const [problem] = findProblems(mapping, createSchemaCheck(schema));
  if (!problem) return mapping.data;
  throw new Problem(`${file}:${problem.range.start.line}: ${inLanguage(problem.message, 'en')}`);
}
