import { describe, expect, it } from 'vitest';
import { fixFixture, lintFixture, placesOf } from '../fixture.ts';
import { MD055 } from './MD055.ts';
import { MD056 } from './MD056.ts';
import { MD058 } from './MD058.ts';

const rules = [MD055, MD056, MD058];
const find = (text: string) =>
  rules.flatMap((rule) => placesOf(lintFixture(rule, { text }))).map(([rule, line]) => `${rule.slice(3)}:${line}`);

describe('table rows', () => {
  it.each([
    ['an escaped pipe', '| a | b |\n| - | - |\n| 1 | 2 \\|\n', ['MD055:3']],
    ['an escaped pipe in code', '| a | b |\n| - | - |\n| `1 \\| 2` | 3 |\n', []],
    ['an address that runs into a pipe', '| a | b |\n| - | - |\n| https://a.b|c |\n', []],
    ['a quotation', '> | a | b |\n> | - | -\n> | 1 | 2 |\n', ['MD055:2']],
    ['a list', '- | a | b |\n  | - | - |\n  | 1 |\n', ['MD056:3']],
    ['no pipes at the ends', 'a | b\n--- | ---\n1 | 2\n', []],
    ['a pipe alone', '| a |\n| - |\n|\n', []],
    ['CRLF', '| a | b |\r\n| - | - |\r\n| 1 | 2 | 3 |\r\n', ['MD056:3']],
  ])('%s', (_, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('get the pipes they lack, and a line of prose gets none', () => {
    expect(fixFixture([MD055], { text: '> | a | b |\n> --- | ---\n> 1 | 2\n> 正文\n' })).toBe(
      '> | a | b |\n> | --- | --- |\n> | 1 | 2 |\n> 正文\n',
    );
  });
});

describe('blank lines around tables', () => {
  it('do not end the list item that a table is in', () => {
    const text = '-\n  | a |\n  | - |\n';
    expect(find(text)).toEqual(['MD058:2']);
    expect(fixFixture([MD058], { text })).toBe(text);
  });

  it('count comments as blank', () => {
    expect(find('<!-- 端口 -->\n| a |\n| - |\n\n<!-- 完 -->\n')).toEqual([]);
  });
});
