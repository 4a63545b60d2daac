import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonMembersOf, withoutMembers } from './jsonMembers.ts';

it('knows where the members of the outermost object stand', () => {
  const text = '{\n  "a": { "a": [1, "}"] }, "b,": 1,\n  "\\u4e2d": null\n}\n';
  const places = jsonMembersOf(text).map(({ key, line, start, end }) => [key, line, text.slice(start, end)]);
  expect(places).toEqual([
    ['a', 2, '"a": { "a": [1, "}"] }'],
    ['b,', 2, '"b,": 1'],
    ['中', 3, '"\\u4e2d": null'],
  ]);
});

it.each([
  ['{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n', ['a'], '{\n  "b": 2,\n  "c": 3\n}\n'],
  ['{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n', ['b'], '{\n  "a": 1,\n  "c": 3\n}\n'],
  ['{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n', ['c'], '{\n  "a": 1,\n  "b": 2\n}\n'],
  ['{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n', ['b', 'c'], '{\n  "a": 1\n}\n'],
  ['{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n', ['a', 'c'], '{\n  "b": 2\n}\n'],
  ['{\r\n\t"a": { "message": "x" },\r\n\t"b": 2\r\n}', ['a'], '{\r\n\t"b": 2\r\n}'],
  ['\uFEFF{ "a": 1 }\n', ['a'], '\uFEFF{}\n'],
  ['{ "a": 1, "b": 2, "a": 3 }', ['a'], '{ "b": 2 }'],
  ['{ "a": 1 }', ['x'], '{ "a": 1 }'],
  ['{}', ['x'], '{}'],
])('%j without %j', (text, keys, expected) => {
  expect(withoutMembers(text, new Set(keys))).toBe(expected);
});

it('removes what JSON.parse would remove, whatever the keys and the white space', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 });
  fc.assert(
    fc.property(object, fc.constantFrom('', ' ', '  ', '\t'), fc.array(fc.nat(5)), (value, space, chosen) => {
      const text = JSON.stringify(value, null, space);
      const keys = Object.keys(JSON.parse(text) as object);
      const removed = new Set(chosen.flatMap((index) => keys[index] ?? []));
      const expected = Object.fromEntries(
        Object.entries(JSON.parse(text) as object).filter(([key]) => !removed.has(key)),
      );
      expect(JSON.parse(withoutMembers(text, removed))).toEqual(expected);
      expect(jsonMembersOf(text).map(({ key }) => key)).toEqual(keys);
    }),
  );
});
