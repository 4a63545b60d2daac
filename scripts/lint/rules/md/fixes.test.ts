import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/lib/docs/parsePage.ts';
import { checkPage } from '../../engine.ts';
import { fixFixture, lintFixture, reference } from '../fixture.ts';
import { mdRules } from './index.ts';

const f = '```';

function ruleOf(name: string) {
  const rule = mdRules.find(({ id }) => id === `md/${name}`);
  if (!rule) throw new Error(`There is no rule ${name}.`);
  return rule;
}

describe('the fix of', () => {
  it.each([
    ['MD009', 'a line break of three spaces stays one', 'a   \nb \n', 'a  \nb\n'],
    ['MD009', 'code keeps its white space', `${f}text\na \n${f}\n`, `${f}text\na \n${f}\n`],
    ['MD010', 'a nested list stays nested', '- a\n\t- b\n\t\t- c\n', '- a\n    - b\n        - c\n'],
    ['MD010', 'columns count from the marker of a quotation', '>\t- a\tb\n', '>   - a b\n'],
    ['MD010', 'code and HTML keep their tabs', '`a\tb`\n\n<pre>\n\tc\n</pre>\n', '`a\tb`\n\n<pre>\n\tc\n</pre>\n'],
    ['MD012', 'line ends stay', 'a\r\n\r\n\r\n\r\nb\r\n\r\n', 'a\r\n\r\nb\r\n'],
    ['MD012', 'HTML keeps its blank lines', '<pre>\na\n\n\nb\n</pre>\n', '<pre>\na\n\n\nb\n</pre>\n'],
    ['MD019', 'spaces inside the heading stay', '##  a  b\n', '## a  b\n'],
    ['MD022', 'line ends stay', 'a\r\n# B\r\nc\r\n', 'a\r\n\r\n# B\r\n\r\nc\r\n'],
    ['MD022', 'a quotation in a list stays there', '- > a\n  > # B\n  > c\n', '- > a\n  >\n  > # B\n  >\n  > c\n'],
    ['MD022', 'a comment is no text', '<!-- a -->\n# B\n', '<!-- a -->\n# B\n'],
    ['MD023', 'the indentation of a list stays', '- a\n\n    # B\n', '- a\n\n  # B\n'],
    ['MD027', 'a list stays nested', '>  - a\n>    - b\n', '> - a\n>    - b\n'],
    ['MD027', 'code stays as it is', `>  ${f}text\n>    a\n>  ${f}\n`, `> ${f}text\n>   a\n> ${f}\n`],
    [
      'MD031',
      'a quotation in a list stays there',
      `- > a\n  > ${f}text\n  > ${f}\n`,
      `- > a\n  >\n  > ${f}text\n  > ${f}\n`,
    ],
    ['MD047', 'line ends stay', 'a\r\nb', 'a\r\nb\r\n'],
  ])('%s: %s', (name, _, wrong, fixed) => {
    expect(fixFixture([ruleOf(name)], { text: wrong })).toBe(fixed);
    expect(fixFixture([ruleOf(name)], { text: fixed })).toBe(fixed);
  });
});

describe('none of the rules', () => {
  it('says anything of a page that cannot be parsed, but for its end', () => {
    const text = '<Tabs>\n#a\n\n\n\t- b \n```';
    const findings = mdRules.flatMap((rule) => lintFixture(rule, { file: 'docs/guides/page.mdx', text }));
    expect(findings.map(({ rule }) => rule)).toEqual(['md/MD047']);
  });

  // What takes time with the square of the length does not come to an end here.
  it.each([
    ['white space', `a${' '.repeat(400_000)}b\n# a${' '.repeat(400_000)}b#\n# b${' '.repeat(400_000)}{#c}\n`],
    ['tabs', `${'* \t'.repeat(200_000)}\n\n${'a\t'.repeat(200_000)}\n`],
    ['code', '` a `'.repeat(50_000)],
    ['code over many lines', `\`${' \n'.repeat(100_000)}a\``],
    ['comments', '<!-- a -->'.repeat(50_000)],
    ['comments that are not closed', '<p>\n\n<!-- '.repeat(30_000)],
    ['ids', `# ${'{#a'.repeat(200_000)}\n`],
    ['number signs', `${'#'.repeat(400_000)}\n#a${' #'.repeat(200_000)}\n`],
    ['quotations', `${'> > >   a\n'.repeat(20_000)}${'> a\n\n'.repeat(20_000)}`],
    ['breaks', 'a   \n'.repeat(30_000)],
    ['lists', '> - a\n>   b\n'.repeat(20_000)],
  ])('breaks at, or does not get done with, many %s', (_, text) => {
    const checked = checkPage(parsePage('page.md', text), reference, mdRules);
    expect(checked.flatMap(({ findings }) => findings).filter(({ rule }) => !rule.startsWith('md/'))).toEqual([]);
  });
});
