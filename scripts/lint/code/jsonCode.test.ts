import { describe, expect, it } from 'vitest';
import { findJsonMistake } from './jsonCode.ts';

describe('findJsonMistake', () => {
  it.each([
    ['a value', '{"a": [1, "b", null]}'],
    ['lines of JSON', '{"a": 1}\n{"a": 2}\n'],
    ['values in a row', '{\n  "a": 1\n}\n{\n  "b": 2\n}\n'],
    ['members of an object', '"scripts": {\n  "start": "node a.js"\n},\n"b": 1\n'],
    ['members left out', '{\n  "a": 1,\n  ...\n}'],
    ['members left out between others', '{"a": 1, ..., "b": 2}'],
    ['members left out without a comma', '{"a": {"b": 1}\n// ...\n"c": 2}'],
    ['members left out at the start', '{..., "a": 1}'],
    ['items left out', '[1, 2, …]'],
    ['items left out at the start', '[..., 3]'],
    ['a value left out', '{"a": ..., "b": {...}}'],
    ['all left out', '[...]'],
    ['dots in a string', '{"a": "x ... // y"}'],
    ['nothing', ' \n'],
  ])('accepts %s', (_, code) => {
    expect(findJsonMistake(code, 'json')).toBeUndefined();
  });

  it.each([
    ['a comment', '{\n  "a": 1 // why\n}', '//'],
    ['a missing comma', '{"a": 1\n "b": 2}', '"b"'],
    ['a missing comma beside something left out', '{"a": 1\n "b": 2, ...}', '"b"'],
    ['a comma too many', '{"a": 1,\n}', '}'],
    ['single quotes', "{'a': 1}", "'a'"],
    ['a missing value', '{"a": ,\n"b": 1}', ',\n'],
    ['text', 'Activity.TraceId: 1', 'Activity'],
    ['a comma between values in a row', '{"a": 1},{"b": 2}', ',{'],
    ['a mistake in members of an object', '"a": {"b": 1,}', '}'],
    ['a mistake in the second of values in a row', '{"a": 1}\n{"b"}', '}'.repeat(1)],
  ])('finds %s', (name, code, at) => {
    const place = name.startsWith('a mistake in the second') ? code.lastIndexOf(at) : code.indexOf(at);
    expect(findJsonMistake(code, 'json')?.offset).toBe(place);
  });

  it('says the end of the code when something is missing there', () => {
    const mistake = findJsonMistake('{"a": 1', 'json');
    expect(mistake?.offset).toBe(7);
    expect(mistake?.reason.en).toMatch(/^the end where /);
  });

  it('takes comments and final commas in JSONC', () => {
    expect(findJsonMistake('{\n  // why\n  "a": "//", /* b */\n}', 'jsonc')).toBeUndefined();
    expect(findJsonMistake('{\n  // why\n  "a" 1\n}', 'jsonc')?.offset).toBe(17);
  });

  it('does not judge what is nested too deeply', () => {
    expect(findJsonMistake('['.repeat(5000), 'json')).toBeUndefined();
  });
});
