import { describe, expect, it } from 'vitest';
import { faultsOf } from '../testMessage.ts';
import { assertSchema, createSchemaCheck } from './schema.ts';
import { toName } from './schemaProblem.ts';

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string', pattern: '^[a-z]+$', minLength: 2, maxLength: 4 },
    mail: { title: 'an e-mail address', 'x-title': { 'zh-Hans': '电子邮件地址' }, type: 'string', pattern: '@' },
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
      propertyNames: { title: 'a language tag such as en', 'x-title': { 'zh-Hans': '语言标签，例如 en' } },
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
    const problems = check(data);
    expect(problems.map((problem) => [problem.pointer, problem.message.en])).toEqual([[pointer, message]]);
    expect(problems.flatMap((problem) => faultsOf(problem.message))).toEqual([]);
  });

  it.each([
    [{}, '缺少键 "id"。请补上。'],
    [{ id: 'ab', nmae: 1 }, /^不应有键 "nmae"，应为 id、mail、.*、names 之一。是否应为 "name"？请改名或删去。$/],
    [{ id: 'ab', name: { EN: 'A' } }, '"name" 里不应有键 "EN"，键名应符合 ^[a-z]{2}$。请改名或删去。'],
    [{ id: 'ab', names: { EN: 'A' } }, '"names" 里不应有键 "EN"，应为语言标签，例如 en。请改名或删去。'],
    [{ id: 'A1' }, '不应为 "id: A1"，应符合 ^[a-z]+$。请改正。'],
    [{ id: 'ab', mail: 'a b' }, '不应为 "mail: a b"，应为电子邮件地址。请改正。'],
    [{ id: 'a' }, '"id" 有 1 个字符，应至少有 2 个。请改写。'],
    [{ id: 12 }, '"id" 不应为 12，应为文本。请加上引号。'],
    [{ id: 'ab', day: '1.2.2027' }, '不应为 "day: 1.2.2027"，应为日期，例如 2026-11-21。请改正。'],
    [{ id: 'ab', kind: 'autor' }, '不应为 "kind: autor"，应为 author、gardener 之一。是否应为 "author"？请改正。'],
    [{ id: 'ab', at: 10 }, '不应为 "at: 10"，应不大于 9。请改正。'],
    [{ id: 'ab', on: 'true' }, '"on" 不应为 "true"，应为 true 或 false。请去掉引号。'],
    [{ id: 'ab', on: Infinity }, '"on" 不应为无穷大，应为 true 或 false。请改正。'],
    [{ id: 'ab', list: [1] }, '列表 "list" 的项数不足，应至少有 2 项。请补全。'],
    [{ id: 'ab', list: [1, 1] }, '"list" 里不应有重复的项。请删去其中一个。'],
    [{ id: 'ab', name: null }, '"name" 不应为空值，应为文本或映射。请改正。'],
    [{ id: 'ab', name: {} }, '"name" 不应为空映射，应至少有 1 个键。请补全。'],
  ])('says it of %j in Chinese', (data, message) => {
    expect(check(data).map((problem) => problem.message['zh-Hans'])).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
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
