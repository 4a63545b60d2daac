import { Ajv } from 'ajv';
import { toSchemaProblem, type SchemaProblem } from './schemaProblem.ts';

export type { SchemaProblem } from './schemaProblem.ts';

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
// The `title` of a form in other languages, for messages: `{"zh-Hans": "电子邮件地址"}`.
ajv.addKeyword('x-title');

/** A function that says what is wrong with data, in the order of the JSON Schema. Throws when the schema cannot be used. */
export function createSchemaCheck(schema: Mapping): SchemaCheck {
  const validate = ajv.compile(schema);
  // What `if` says has been said by the branch that did not fit.
  return (data) =>
    validate(data) ? [] : (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(toSchemaProblem);
}

/** Throws an Error with one line when this is no JSON Schema (draft-07). */
export function assertSchema(schema: Mapping): void {
  if (ajv.validateSchema(schema) !== true) throw new Error(ajv.errorsText(ajv.errors, { dataVar: 'schema' }));
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
