import { describe, expect, it } from 'vitest';
import { fixFixture, lintFixture, placesOf } from '../fixture.ts';
import { MD004 } from './MD004.ts';
import { MD005 } from './MD005.ts';
import { MD007 } from './MD007.ts';
import { MD029 } from './MD029.ts';
import { MD030 } from './MD030.ts';

const rules = [MD004, MD005, MD007, MD029, MD030];
const fix = (text: string) => fixFixture(rules, { text });
const lines = (text: string) =>
  rules.flatMap((rule) => placesOf(lintFixture(rule, { text }))).map(([rule, line]) => `${rule.slice(3)}:${line}`);

describe('the fixes of lists', () => {
  it.each([
    ['levels', '*   a\n    *   b\n        *   c\n\n            正文\n', '* a\n  * b\n    * c\n\n      正文\n'],
    ['a fence', '-   a\n\n    ```yaml\n    x:\n      y: 1\n    ```\n', '- a\n\n  ```yaml\n  x:\n    y: 1\n  ```\n'],
    ['a quotation', '> * a\n>     * b\n>       c\n', '> * a\n>   * b\n>     c\n'],
    ['a quotation in an item', '-   > a\n    > b\n', '- > a\n  > b\n'],
    ['a footnote', '[^1]: 注\n\n    -  a\n        - b\n', '[^1]: 注\n\n    - a\n      - b\n'],
    ['an admonition', ':::note\n\n - a\n     - b\n\n:::\n', ':::note\n\n- a\n  - b\n\n:::\n'],
    ['tabs', '- a\n\t- b\n', '- a\n  - b\n'],
    ['CRLF', '- a\r\n    - b\r\n      c\r\n', '- a\r\n  - b\r\n    c\r\n'],
    ['mixed markers', '- a\n  * b\n    + c\n    + d\n', '- a\n  - b\n    - c\n    - d\n'],
    ['lines that were never indented', '-   a\nb\n', '- a\nb\n'],
    ['numbers in one column', ' 8. a\n 9. b\n10. c\n 11. d\n', ' 8. a\n 9. b\n10. c\n11. d\n'],
    ['numbers', '1. a\n1. b\n3. c\n', '1. a\n1. b\n1. c\n'],
  ])('move what belongs to an item along: %s', (_, text, expected) => {
    expect(fix(text)).toBe(expected);
    expect(fix(expected)).toBe(expected);
  });

  it.each([
    ['a paragraph would go into an inner item', '* a\n    * b\n\n    c\n', ['MD007:2']],
    ['what follows would go into the item', '-    a\n\n  b\n', ['MD030:1']],
    ['two lists would be one', '- a\n\n* b\n', ['MD004:3']],
    ['an item would be a break', '- a\n\n正文\n\n* - -\n', ['MD004:5']],
    ['readers see the first number', '5. a\n6. b\n', ['MD029:1', 'MD029:2']],
    ['a wider number would push lines out', `${'1. a\n'.repeat(2)}10. b\n    c\n`, ['MD029:3']],
  ])('leave a list alone where %s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
    expect(fix(text)).toBe(text);
  });

  it('do not both narrow an item and move it, so that it takes in what follows', () => {
    expect(fix(' -    a\n\n  b\n')).toBe('-    a\n\n  b\n');
  });
});

describe('list markers', () => {
  it.each([
    ['white space before a line end', '-   \n', []],
    ['code that is indented by four more', '-     code\n', []],
    ['a tab', '-\ta\n', []],
    ['a tab and a space', '- \ta\n', ['MD030:1']],
    ['bullets in a numbered list', '10. a\n\n    - b\n', ['MD029:1']],
    ['a list in the item of a list', '- - a\n', []],
    ['zero', '0. a\n1. b\n2. c\n', []],
    ['leading zeros', '01. a\n02. b\n', []],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

it('counts the levels of a list in a component of MDX from where the list stands', () => {
  const file = 'docs/a.mdx';
  const text = '<Tabs>\n  <TabItem>\n\n      - a\n        - b\n\n  </TabItem>\n</Tabs>\n';
  expect(lintFixture(MD007, { file, text })).toEqual([]);
  const wrong = text.replace('        - b', '          - b');
  expect(fixFixture([MD007], { file, text: wrong })).toBe(text);
});
