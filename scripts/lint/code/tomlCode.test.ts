import { describe, expect, it } from 'vitest';
import { findTomlMistake } from './tomlCode.ts';

describe('findTomlMistake', () => {
  it.each(['a = 1\n[b]\nc = "d"\n', '[dependencies]\n...\na = "1"\n', '[[a]]\nb = 1\r\n', ''])('accepts %j', (code) => {
    expect(findTomlMistake(code)).toBeUndefined();
  });

  it.each([
    ['a = 1\nb = x\n', 'x'],
    ['[a]\nb = "c\n', '"c'],
    ['a = 1\na = 2\n', 'a = 2'],
    ['...\nb = x\n', 'x'],
  ])('finds the line of the mistake in %j', (code, at) => {
    const offset = findTomlMistake(code)?.offset ?? -1;
    expect(code.slice(0, offset).split('\n')).toHaveLength(code.slice(0, code.indexOf(at)).split('\n').length);
  });
});
