import { Ajv, type ErrorObject } from 'ajv';
import { escapePointer } from '../docs/yaml.ts';
import { didYouMean } from './nearest.ts';
import { showValue } from './showValue.ts';

export type SchemaProblem = {
  /** JSON pointer of the value or, for an unknown key, of the key. */
  pointer: string;
  message: string;
};

type Mapping = Readonly<Record<string, unknown>>;

export type SchemaCheck = (data: Mapping) => SchemaProblem[];

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  // Holding every schema to the schema of schemas costs more than all else (25 ms); `assertSchema` does it where they are edited.
  validateSchema: false,
  // A check runs once or a few times: making its code fast takes longer than running it.
  code: { optimize: false },
});
ajv.addFormat('date', isDate);

/** A function that says what is wrong with data, in the order of the JSON Schema. Throws when the schema cannot be used. */
export function createSchemaCheck(schema: Mapping): SchemaCheck {
  const validate = ajv.compile(schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []).map(toProblem));
}

/** Throws an Error with one line when this is no JSON Schema (draft-07). */
export function assertSchema(schema: Mapping): void {
  if (ajv.validateSchema(schema) !== true) throw new Error(ajv.errorsText(ajv.errors, { dataVar: 'schema' }));
}

function toProblem({
  keyword,
  instancePath,
  params,
  data,
  parentSchema,
  message = 'something else',
}: ErrorObject): SchemaProblem {
  const name = toName(instancePath);
  const value = `"${name && `${name}: `}${showValue(data)}"`;
  const say = (text: string, pointer = instancePath): SchemaProblem => ({ pointer, message: text });
  switch (keyword) {
    case 'required':
      return say(`Missing key "${name && `${name}.`}${params['missingProperty']}". Add it.`);
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const where = name ? ` in "${name}"` : '';
      return say(
        `Unexpected key "${showValue(key)}"${where}, expected ${expectedKeys(key, parentSchema)} Rename or remove it.`,
        `${instancePath}/${escapePointer(key)}`,
      );
    }
    case 'enum': {
      const allowed: string[] = params['allowedValues'];
      return say(
        `Unexpected ${value}, expected one of ${allowed.join(', ')}.${didYouMean(String(data), allowed)} Correct the value.`,
      );
    }
    case 'type': {
      const types: string[] = [params['type']].flat();
      const expected = types.map((type) => typeWords[type] ?? type).join(' or ');
      return say(`Unexpected ${describe(data)} for "${name}", expected ${expected}. ${remedyOfType(data, types)}`);
    }
    case 'minLength':
    case 'maxLength':
      return say(
        `Unexpected length of "${name}" (${[...String(data)].length} characters), expected ${keyword === 'minLength' ? 'at least' : 'at most'} ${params['limit']}. Rewrite it.`,
      );
    case 'minItems':
      return say(
        `Unexpected list "${name}", expected at least ${params['limit']} ${params['limit'] === 1 ? 'item' : 'items'}. Add what is missing.`,
      );
    case 'minProperties':
      return say(
        `Unexpected empty mapping for "${name}", expected at least ${params['limit']} ${params['limit'] === 1 ? 'key' : 'keys'}. Add what is missing.`,
      );
    case 'minimum':
    case 'maximum':
      return say(
        `Unexpected ${value}, expected at ${keyword === 'minimum' ? 'least' : 'most'} ${params['limit']}. Correct it.`,
      );
    case 'uniqueItems':
      return say(
        `Unexpected repetition in "${name}", expected each item once. Remove one of them.`,
        `${instancePath}/${Math.max(params['i'], params['j'])}`,
      );
    case 'format':
      return say(`Unexpected ${value}, expected a date such as 2026-11-21. Correct it.`);
    case 'pattern':
      return say(
        `Unexpected ${value}, expected ${parentSchema?.['title'] ?? `a value of the form ${params['pattern']}`}. Correct it.`,
      );
    default:
      return say(`Unexpected ${value}: it ${message}. Correct it.`);
  }
}

/** How messages name the value at a JSON pointer: `people.1.aliases`. */
export function toName(pointer: string): string {
  const keys = pointer.slice(1).split('/');
  return keys.map((key) => showValue(key.replaceAll('~1', '/').replaceAll('~0', '~'))).join('.');
}

function expectedKeys(key: string, schema: ErrorObject['parentSchema']): string {
  const known = Object.keys(schema?.['properties'] ?? {});
  if (known.length > 0) return `one of ${known.join(', ')}.${didYouMean(key, known)}`;
  const form = `keys of the form ${Object.keys(schema?.['patternProperties'] ?? {}).join(' or ')}`;
  return `${schema?.['propertyNames']?.title ?? form}.`;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

/** A value that is short by itself, or what it is. */
function describe(value: unknown): string {
  if (value === null) return 'empty value';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'infinite number';
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : 'mapping';
  return typeof value === 'string' ? `"${showValue(value)}"` : String(value);
}

function remedyOfType(value: unknown, types: readonly string[]): string {
  if (types.includes('string') && /^(?:number|boolean)$/.test(typeof value)) return 'Put it in quotes.';
  const isQuoted = typeof value === 'string' && types.some((type) => bareForms[type]?.test(value));
  return isQuoted ? 'Remove the quotes.' : 'Correct the value.';
}

const bareForms: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
};
