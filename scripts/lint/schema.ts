import { Ajv, type ErrorObject } from 'ajv';
import pageSchema from '../../data/schemas/page.schema.json';
import { escapePointer } from '../../src/lib/docs/yaml.ts';
import { didYouMean } from './nearest.ts';

export type SchemaProblem = {
  /** JSON pointer of the value or, for an unknown key, of the key. */
  pointer: string;
  message: string;
};

type Mapping = Readonly<Record<string, unknown>>;

const ajv = new Ajv({ allErrors: true, verbose: true });
ajv.addFormat('date', isDate);

/** Checks the front matter of a page. */
export const checkFrontMatter = createSchemaCheck(pageSchema);

/** A function that says what is wrong with data, in the order of the JSON Schema. Throws when the schema is none. */
export function createSchemaCheck(schema: Mapping): (data: Mapping) => SchemaProblem[] {
  const validate = ajv.compile(schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []).map(toProblem));
}

function toProblem({
  keyword,
  instancePath,
  params,
  data,
  parentSchema,
  message = 'something else',
}: ErrorObject): SchemaProblem {
  const name = instancePath.slice(1).replaceAll('/', '.');
  const say = (text: string, pointer = instancePath): SchemaProblem => ({ pointer, message: text });
  switch (keyword) {
    case 'required':
      return say(`Missing key "${name && `${name}.`}${params['missingProperty']}". Add it.`);
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = Object.keys(parentSchema?.['properties'] ?? {});
      const where = name ? ` in "${name}"` : '';
      return say(
        `Unexpected key "${key}"${where}, expected one of ${known.join(', ')}.${didYouMean(key, known)} Rename or remove it.`,
        `${instancePath}/${escapePointer(key)}`,
      );
    }
    case 'enum': {
      const allowed: string[] = params['allowedValues'];
      return say(
        `Unexpected "${name}: ${show(data)}", expected one of ${allowed.join(', ')}.${didYouMean(String(data), allowed)} Correct the value.`,
      );
    }
    case 'type':
      return say(
        `Unexpected ${typeName(data)} for "${name}", expected ${params['type'] === 'string' ? 'text' : params['type']}.` +
          (params['type'] === 'string' && typeof data === 'number' ? ' Put it in quotes.' : ' Correct the value.'),
      );
    case 'minLength':
    case 'maxLength':
      return say(
        `Unexpected length of "${name}" (${[...String(data)].length} characters), expected ${keyword === 'minLength' ? 'at least' : 'at most'} ${params['limit']}. Rewrite it.`,
      );
    case 'minItems':
      return say(
        `Unexpected list "${name}", expected at least ${params['limit']} ${params['limit'] === 1 ? 'item' : 'items'}. Add what is missing.`,
      );
    case 'uniqueItems':
      return say(
        `Unexpected repetition in "${name}", expected each item once. Remove one of them.`,
        `${instancePath}/${Math.max(params['i'], params['j'])}`,
      );
    case 'format':
      return say(`Unexpected "${name}: ${show(data)}", expected a date such as 2026-11-21. Correct it.`);
    case 'pattern':
      return say(`Unexpected "${name}: ${show(data)}", expected a value of the form ${params['pattern']}. Correct it.`);
    default:
      return say(`Unexpected "${name}: ${show(data)}": it ${message}. Correct it.`);
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

function typeName(value: unknown): string {
  if (value === null) return 'empty value';
  return Array.isArray(value) ? 'list' : typeof value === 'object' ? 'mapping' : typeof value;
}
