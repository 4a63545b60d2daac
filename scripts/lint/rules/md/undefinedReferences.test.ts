import { expect, it } from 'vitest';
import { parsePage } from '../../../../src/lib/docs/parsePage.ts';
import { findUndefinedReferences } from './undefinedReferences.ts';

const find = (text: string) =>
  findUndefinedReferences(parsePage('docs/a.md', text)).map(({ label, start, end }) => [label, text.slice(start, end)]);

it.each<[string, string, [string, string][]]>([
  ['a label', 'a [b][c] d\n', [['c', '[b][c]']]],
  ['an empty label', '[b][]\n', [['b', '[b][]']]],
  ['an image', '![b][c]\n', [['c', '![b][c]']]],
  ['other text in brackets', '[a [b] c][d]\n', [['d', '[a [b] c][d]']]],
  ['emphasis', '[*a*][c]\n', [['c', '[*a*][c]']]],
  ['a row of brackets', '[a][b][c]\n', [['c', '[a][b][c]']]],
  [
    'an image in a link',
    '[![a][b]][c]\n',
    [
      ['c', '[![a][b]][c]'],
      ['b', '![a][b]'],
    ],
  ],
  ['the text of a link', '[a [b][c]](d)\n', [['c', '[b][c]']]],
  ['a table', '| a |\n| --- |\n| [b][c] |\n', [['c', '[b][c]']]],
])('finds %s', (_, text, expected) => {
  expect(find(text)).toEqual(expected);
});

it.each([
  ['brackets alone', '[a] [b] c\n'],
  ['a defined label', '[a][b]\n\n[b]: c\n'],
  ['code', '`a[0][1]`\n'],
  ['escapes', '\\[a][b] [a\\][b]\n'],
  ['a blank label', '[a][ ]\n'],
  ['a label with brackets', '[a][b [c]]\n'],
  ['a task', '- [ ] [a]\n'],
])('finds nothing in %s', (_, text) => {
  expect(find(text)).toEqual([]);
});

it('reads 200,000 brackets', () => {
  expect(find(`${'[a]'.repeat(100_000)}\n\n${'['.repeat(100_000)}\n`)).toHaveLength(1);
});
