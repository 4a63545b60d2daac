import { expect, it } from 'vitest';
import { lintFixture } from '../fixture.ts';
import { MD045 } from './MD045.ts';

const rangesOf = (text: string, file = 'docs/a.md') =>
  lintFixture(MD045, { file, text }).map(({ range }) => [range?.start.line, range?.start.column]);

it.each<[string, string, number[][]]>([
  ['a reference', '![][a]\n\n[a]: b.png\n', [[1, 1]]],
  ['a tag among words', '看 <img src="a.png"> 图\n', [[1, 3]]],
  [
    'tags in a block',
    '<p>\n  <IMG src="a.png"><img src="b.png" alt="b">\n  <img\n    src="c.png"\n  >\n</p>\n',
    [
      [2, 3],
      [3, 3],
    ],
  ],
  ['tags in a quotation', '> <p>\n> <img\n>   src="a.png">\n> </p>\n', [[2, 3]]],
  ['an attribute with ">" in it', '<p>\n<img title="a > b" src="a.png">\n</p>\n', [[2, 1]]],
  ['an attribute like alt', '<img data-alt="a" src="a.png">\n', [[1, 1]]],
])('finds %s', (_, text, expected) => {
  expect(rangesOf(text)).toEqual(expected);
});

it.each([
  ['an empty text, for decoration', '<img src="a.png" alt="">\n'],
  ['what screen readers pass over', '<img src="a.png" aria-hidden="true">\n'],
  ['a comment', '<!-- <img src="a.png"> -->\n'],
  ['a script', '<script>\nconst a = "<img src=b>";\n</script>\n'],
  ['code', '`<img>`\n\n```html\n<img>\n```\n'],
  ['a tag that does not end', `<p>\n${'<img '.repeat(50_000)}\n`],
])('finds nothing in %s', (_, text) => {
  expect(rangesOf(text)).toEqual([]);
});

it('looks at the elements of MDX', () => {
  const text = '<img src={a} />\n\n<img src={a} alt={b} />\n\n<img {...a} />\n\n图 <img src={a} aria-hidden />\n';
  expect(rangesOf(text, 'docs/a.mdx')).toEqual([[1, 1]]);
});
