import { describe, expect, it } from 'vitest';
import { assertSchema, createSchemaCheck, toName } from './schema.ts';

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string', pattern: '^[a-z]+$', minLength: 2, maxLength: 4 },
    mail: { title: 'an e-mail address', type: 'string', pattern: '@' },
    day: { type: 'string', format: 'date' },
    kind: { enum: ['author', 'gardener'] },
    at: { type: 'integer', minimum: 1, maximum: 9 },
    on: { type: 'boolean' },
    list: { type: 'array', minItems: 2, uniqueItems: true, items: { type: 'number' } },
    name: {
      type: ['string', 'object'],
      minProperties: 1,
      additionalProperties: false,
      patternProperties: { '^[a-z]{2}$': { type: 'string' } },
    },
    names: {
      type: 'object',
      additionalProperties: false,
      propertyNames: { title: 'a language tag such as en' },
      patternProperties: { '^[a-z]{2}$': { type: 'string' } },
    },
  },
};
const check = createSchemaCheck(schema);

describe('createSchemaCheck', () => {
  it('accepts what fits', () => {
    expect(check({ id: 'ab', day: '2028-02-29', kind: 'author', at: 9, on: false, list: [1, 2], name: 'A' })).toEqual(
      [],
    );
    expect(check({ id: 'ab', name: { en: 'A' } })).toEqual([]);
  });

  it.each([
    [{}, '', 'Missing key "id". Add it.'],
    [
      { id: 'ab', nmae: 1 },
      '/nmae',
      'Unexpected key "nmae", expected one of id, mail, day, kind, at, on, list, name, names. Did you mean "name"? Rename or remove it.',
    ],
    [
      { id: 'ab', 'a/b': 1 },
      '/a~1b',
      'Unexpected key "a/b", expected one of id, mail, day, kind, at, on, list, name, names. Rename or remove it.',
    ],
    [{ id: 'A1' }, '/id', 'Unexpected "id: A1", expected a value of the form ^[a-z]+$. Correct it.'],
    [{ id: 'a' }, '/id', 'Unexpected length of "id" (1 characters), expected at least 2. Rewrite it.'],
    [{ id: 12 }, '/id', 'Unexpected 12 for "id", expected text. Put it in quotes.'],
    [{ id: false }, '/id', 'Unexpected false for "id", expected text. Put it in quotes.'],
    [{ id: 'ab', mail: 'a b' }, '/mail', 'Unexpected "mail: a b", expected an e-mail address. Correct it.'],
    [
      { id: 'ab', day: '2027-02-29' },
      '/day',
      'Unexpected "day: 2027-02-29", expected a date such as 2026-11-21. Correct it.',
    ],
    [
      { id: 'ab', day: '1.2.2027' },
      '/day',
      'Unexpected "day: 1.2.2027", expected a date such as 2026-11-21. Correct it.',
    ],
    [
      { id: 'ab', kind: 'autor' },
      '/kind',
      'Unexpected "kind: autor", expected one of author, gardener. Did you mean "author"? Correct the value.',
    ],
    [{ id: 'ab', at: 0 }, '/at', 'Unexpected "at: 0", expected at least 1. Correct it.'],
    [{ id: 'ab', at: 10 }, '/at', 'Unexpected "at: 10", expected at most 9. Correct it.'],
    [{ id: 'ab', at: 1.5 }, '/at', 'Unexpected 1.5 for "at", expected a whole number. Correct the value.'],
    [{ id: 'ab', at: '5' }, '/at', 'Unexpected "5" for "at", expected a whole number. Remove the quotes.'],
    [{ id: 'ab', on: 'yes' }, '/on', 'Unexpected "yes" for "on", expected true or false. Correct the value.'],
    [{ id: 'ab', on: 'true' }, '/on', 'Unexpected "true" for "on", expected true or false. Remove the quotes.'],
    [
      { id: 'ab', on: `a\n${'b'.repeat(90)}` },
      '/on',
      `Unexpected "a ${'b'.repeat(57)}…" for "on", expected true or false. Correct the value.`,
    ],
    [
      { id: 'ab', on: -Infinity },
      '/on',
      'Unexpected infinite number for "on", expected true or false. Correct the value.',
    ],
    [{ id: 'ab', list: [1] }, '/list', 'Unexpected list "list", expected at least 2 items. Add what is missing.'],
    [
      { id: 'ab', list: [1, 2, 1] },
      '/list/2',
      'Unexpected repetition in "list", expected each item once. Remove one of them.',
    ],
    [{ id: 'ab', list: {} }, '/list', 'Unexpected mapping for "list", expected a list. Correct the value.'],
    [
      { id: 'ab', name: null },
      '/name',
      'Unexpected empty value for "name", expected text or a mapping. Correct the value.',
    ],
    [
      { id: 'ab', name: {} },
      '/name',
      'Unexpected empty mapping for "name", expected at least 1 key. Add what is missing.',
    ],
    [
      { id: 'ab', name: { EN: 'A' } },
      '/name/EN',
      'Unexpected key "EN" in "name", expected keys of the form ^[a-z]{2}$. Rename or remove it.',
    ],
    [
      { id: 'ab', names: { 'E\u001b[1m\n': 'A' } },
      '/names/E\u001b[1m\n',
      'Unexpected key "E [1m " in "names", expected a language tag such as en. Rename or remove it.',
    ],
  ])('says of %j at %s what is wrong, what was expected, and the remedy', (data, pointer, message) => {
    expect(check(data)).toEqual([{ pointer, message }]);
  });

  it('says everything at once', () => expect(check({ at: 0, on: 1 })).toHaveLength(3));
});

describe('assertSchema', () => {
  it('throws for what is no schema', () => {
    expect(() => assertSchema(schema)).not.toThrow();
    expect(() => assertSchema({ type: 'object', minProperties: 'one' })).toThrow(
      /schema\/minProperties must be integer/,
    );
  });
});

it('names values by the way to them', () => expect(toName('/people/1/a~1b~0c')).toBe('people.1.a/b~c'));
