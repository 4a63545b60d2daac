import { Ajv, type ErrorObject } from 'ajv';
import pageSchema from '../../data/schemas/page.schema.json';
import { escapePointer } from '../../src/lib/docs/frontMatter.ts';
import { didYouMean } from './nearest.ts';

export type SchemaProblem = {
  /** JSON pointer of the value or, for an unknown key, of the key. */
  pointer: string;
  message: string;
};

const ajv = new Ajv({ allErrors: true, verbose: true });
ajv.addFormat('date', isDate);
const validate = ajv.compile(pageSchema);

/** What is wrong with the front matter of a page, in the order of the schema. */
export function checkFrontMatter(data: Readonly<Record<string, unknown>>): SchemaProblem[] {
  return validate(data) ? [] : (validate.errors ?? []).map(toProblem);
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
      return say(`Missing key "${name && `${name}.`}${params['missingProperty']}". Add it to the front matter.`);
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = Object.keys(parentSchema?.['properties'] ?? {});
      const where = name ? ` in "${name}"` : '';
      return say(
        `Unexpected key "${key}"${where}, expected one of ${known.join(', ')}.${didYouMean(key, known)}`,
        `${instancePath}/${escapePointer(key)}`,
      );
    }
    case 'enum': {
      const allowed: string[] = params['allowedValues'];
      return say(
        `Unexpected "${name}: ${show(data)}", expected one of ${allowed.join(', ')}.${didYouMean(String(data), allowed)}`,
      );
    }
    case 'type':
      return say(
        `Unexpected ${typeName(data)} for "${name}", expected ${params['type'] === 'string' ? 'text' : params['type']}.` +
          (params['type'] === 'string' && typeof data === 'number' ? ' Put it in quotes.' : ''),
      );
    case 'minLength':
    case 'maxLength':
      return say(
        `Unexpected length of "${name}" (${[...String(data)].length} characters), expected ${keyword === 'minLength' ? 'at least' : 'at most'} ${params['limit']}.`,
      );
    case 'uniqueItems':
      return say(
        `Unexpected repetition in "${name}", expected each item once. Remove one of them.`,
        `${instancePath}/${Math.max(params['i'], params['j'])}`,
      );
    case 'format':
      return say(`Unexpected "${name}: ${show(data)}", expected a date such as 2026-11-21.`);
    case 'pattern':
      return say(`Unexpected "${name}: ${show(data)}", expected a value of the form ${params['pattern']}.`);
    default:
      return say(`Unexpected "${name}: ${show(data)}": it ${message}.`);
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
