import type { Difference } from './oracleDifferences.ts';
import { hasFlag, isClosed, isFenced, lineFlags, lineSpanOf, linesOf } from './lines.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** Why one of our rules does not say what markdownlint says. */
export type Reason = {
  rule: string;
  kind: Difference['kind'];
  why: string;
  /** A text in which it shows, alone or beside others; `mdx` when it is MDX. */
  example: string;
  format?: 'mdx';
  /** Whether it explains a difference of this rule and kind. */
  explains(difference: Difference): boolean;
};

const isHtml = ({ page, line }: Difference) => hasFlag(linesOf(page), line, lineFlags.html);
const isMdx = ({ page }: Difference) => page.format === 'mdx';
const isExpression = ({ page, line }: Difference) => hasFlag(linesOf(page), line, lineFlags.expression);
const isFencedLine = ({ page, line }: Difference) => hasFlag(linesOf(page), line, lineFlags.fenced);
const textOf = ({ page, line }: Difference) => linesOf(page).texts[line - 1] ?? '';

/** Whether a fenced code block without a closing fence ends at the line or just above it. */
const endsUnclosed = ({ page, line }: Difference) =>
  nodesOf(page, 'code').some((code) => {
    const end = lineSpanOf(code)[1];
    return isFenced(page, code) && !isClosed(linesOf(page), code) && (end === line || end === line - 1);
  });

/** Whether the line, or one beside it, has what looks like the start or the end of a comment. */
const isByCommentMark = ({ page, line }: Difference) =>
  linesOf(page)
    .texts.slice(line - 2, line + 1)
    .some((text) => /<!--|-->/.test(text));

const onlyAddsIndentation = ({ ours, theirs }: Difference) =>
  ours?.fix?.start === theirs?.fix?.start && ours?.fix?.text.trim() === theirs?.fix?.text.trim();

/** Whether our edit takes in theirs, or is another finding's. */
const isInLargerEdit = ({ ours, theirs }: Difference) =>
  !ours?.fix || !theirs?.fix || (ours.fix.start <= theirs.fix.start && theirs.fix.end <= ours.fix.end);
const isReportedOnly = ({ ours }: Difference) => ours !== undefined && !ours.fix;
const takesUnderscore = ({ theirs }: Difference) => theirs?.fix?.text.startsWith('_') === true;

/** The allow-list of the test that holds our rules against markdownlint: whatever is not in it is a fault. */
export const reasons: readonly Reason[] = [
  {
    rule: 'md/MD001',
    kind: 'missing',
    why: 'The title of a page is the key `title` at the top of YAML front matter: not `Title`, a nested key, TOML or JSON.',
    example: '---\nsidebar:\n  title: a\n---\n\n### b\n',
    explains: ({ page, theirs }) => !page.frontMatter?.data['title'] && theirs !== undefined,
  },
  {
    rule: 'md/MD009',
    kind: 'fix',
    why: 'Three spaces and more are a line break: two of them stay, or the page would change.',
    example: 'a   \nb\n',
    explains: ({ ours }) => ours?.fix?.text === '  ',
  },
  {
    rule: 'md/MD009',
    kind: 'missing',
    why: 'The last line of a code block without a closing fence is code as well.',
    example: '> ```text\n> a \n# b\n',
    explains: isFencedLine,
  },
  {
    rule: 'md/MD009',
    kind: 'missing',
    why: 'Expressions and exports of MDX are code.',
    example: 'export const a = (\n  1 \n);\n',
    format: 'mdx',
    explains: isExpression,
  },
  {
    rule: 'md/MD009',
    kind: 'extra',
    why: 'What looks like the start of a comment inside code is none, and hides nothing behind it.',
    example: '```text\n<!--\n```\n\na \n\n-->\n',
    explains: ({ page }) => page.text.includes('<!--'),
  },
  {
    rule: 'md/MD010',
    kind: 'extra',
    why: 'The character directly behind inline code is not code.',
    example: 'a `b`\tc\n',
    explains: ({ page, ours }) => page.text[(ours?.fix?.start ?? 0) - 1] === '`',
  },
  {
    rule: 'md/MD010',
    kind: 'extra',
    why: 'What looks like the start of a comment inside code is none, and hides nothing behind it.',
    example: '```text\n<!--\n```\n\na\tb\n\n-->\n',
    explains: ({ page }) => page.text.includes('<!--'),
  },
  {
    rule: 'md/MD010',
    kind: 'missing',
    why: 'A comment may contain two dashes.',
    example: 'a <!-- b -- c\td -->\n',
    explains: ({ page, line }) => linesOf(page).visible[line - 1]?.includes('\uFFFC') === true,
  },
  {
    rule: 'md/MD010',
    kind: 'missing',
    why: 'The last line of a code block without a closing fence is code as well.',
    example: '> ```text\n> a\tb\n# b\n',
    explains: isFencedLine,
  },
  {
    rule: 'md/MD010',
    kind: 'missing',
    why: 'Expressions and exports of MDX are code.',
    example: 'export const a = (\n\t1\n);\n',
    format: 'mdx',
    explains: isExpression,
  },
  {
    rule: 'md/MD010',
    kind: 'fix',
    why: 'In indentation a tab is as wide as Markdown counts it: with one space, nested lists would fall apart.',
    example: '- a\n\t- b\n',
    explains: ({ ours, theirs }) => (ours?.fix?.text.length ?? 0) > (theirs?.fix?.text.length ?? 0),
  },
  {
    rule: 'md/MD010',
    kind: 'fix',
    why: 'White space in HTML is left alone: it counts in <pre>.',
    example: '<pre>\n\ta\n</pre>\n',
    explains: isHtml,
  },
  {
    rule: 'md/MD012',
    kind: 'missing',
    why: 'All blank lines that are too many in one place are one finding.',
    example: 'a\n\n\n\nb\n',
    explains: ({ all, line }) =>
      all.some(({ rule, range }) => rule === 'md/MD012' && range && range.start.line < line && line <= range.end.line),
  },
  {
    rule: 'md/MD012',
    kind: 'missing',
    why: 'Expressions and exports of MDX are code.',
    example: 'export const a = `\n\n\n`;\n',
    format: 'mdx',
    explains: isExpression,
  },
  {
    rule: 'md/MD012',
    kind: 'fix',
    why: 'One edit deletes all blank lines that are too many in one place.',
    example: 'a\n\n\n\nb\n',
    explains: ({ ours }) => ours?.range !== undefined && ours.range.end.line > ours.range.start.line && !!ours.fix,
  },
  {
    rule: 'md/MD012',
    kind: 'fix',
    why: 'White space in HTML is left alone: it counts in <pre>.',
    example: '<pre>\na\n\n\nb\n</pre>\n',
    explains: isHtml,
  },
  {
    rule: 'md/MD022',
    kind: 'fix',
    why: 'In a list, the blank line of a quotation keeps the indentation, or it would end the list.',
    example: '- > a\n  > # B\n',
    explains: onlyAddsIndentation,
  },
  {
    rule: 'md/MD022',
    kind: 'extra',
    why: 'What looks like the start or the end of a comment, and is none, is text.',
    example: '-->\n# A\n',
    explains: isByCommentMark,
  },
  {
    rule: 'md/MD022',
    kind: 'extra',
    why: 'Mathematics is not read on this site: between $$ is Markdown.',
    example: '$$\n# A\n$$\n',
    explains: ({ page }) => page.text.includes('$$'),
  },
  {
    rule: 'md/MD022',
    kind: 'extra',
    why: 'What is inside a component of MDX is Markdown, and no HTML.',
    example: '<Tabs>\n<TabItem>\n# A\nb\n</TabItem>\n</Tabs>\n',
    format: 'mdx',
    explains: isMdx,
  },
  {
    rule: 'md/MD022',
    kind: 'missing',
    why: 'A comment of MDX parts blocks as one of HTML does.',
    example: '{/* a */}\n# B\n',
    format: 'mdx',
    explains: isMdx,
  },
  {
    rule: 'md/MD023',
    kind: 'missing',
    why: 'The white space before the marker of a quotation or a list item indents that, and not the heading in it.',
    example: '   > # A\n',
    explains: ({ page, theirs, line }) =>
      /^(?:[>*+-]|\d+[.)])/.test(
        page.text.slice((page.lineStarts[line - 1] ?? 0) + (theirs?.range.end.column ?? 1) - 1).slice(0, 12),
      ),
  },
  {
    rule: 'md/MD023',
    kind: 'extra',
    why: 'In MDX, four spaces make no code.',
    example: '    # A\n',
    format: 'mdx',
    explains: isMdx,
  },
  {
    rule: 'md/MD024',
    kind: 'extra',
    why: 'Readers do not see `{#id}`: headings that differ in nothing else are the same to them.',
    example: '## A {#a}\n\n## A {#b}\n',
    explains: ({ page }) => page.text.includes('{#'),
  },
  {
    rule: 'md/MD025',
    kind: 'extra',
    why: 'Imports and comments of MDX before the first heading are not content.',
    example: "import A from './a.js';\n\n# A\n\n# B\n",
    format: 'mdx',
    explains: isMdx,
  },
  {
    rule: 'md/MD027',
    kind: 'extra',
    why: 'A closing fence is indented with its opening fence; deleting from one alone would leave the quotation ragged.',
    example: '>  ```text\n>  a\n>  ```\n',
    explains: ({ page, line }) => hasFlag(linesOf(page), line, lineFlags.fence),
  },
  {
    rule: 'md/MD031',
    kind: 'fix',
    why: 'In a list, the blank line of a quotation keeps the indentation, or it would end the list.',
    example: '- > a\n  > ```text\n  > b\n  > ```\n',
    explains: onlyAddsIndentation,
  },
  {
    rule: 'md/MD031',
    kind: 'fix',
    why: 'A code block without a closing fence can be parted from what follows as well.',
    example: '- ```text\n  b\nc\n',
    explains: endsUnclosed,
  },
  {
    rule: 'md/MD031',
    kind: 'missing',
    why: 'A code block without a closing fence ends with its last line, and not with the line below.',
    example: '- ```text\n- b\nc\n',
    explains: endsUnclosed,
  },
  {
    rule: 'md/MD031',
    kind: 'extra',
    why: 'A code block without a closing fence ends with its last line, and not with the line below.',
    example: '- ```text\n  a\n- b\n',
    explains: endsUnclosed,
  },
  {
    rule: 'md/MD047',
    kind: 'extra',
    why: 'A last line that is a comment, or `>`, needs a line end as any other.',
    example: 'a\n\n<!-- b -->',
    explains: (difference) => /^[\s>]*$|<!--|-->/.test(textOf(difference)),
  },
  {
    rule: 'md/MD047',
    kind: 'extra',
    why: 'So does the end of the front matter.',
    example: '---\ntitle: A\n---',
    explains: ({ page, line }) => line < linesOf(page).first,
  },
  {
    rule: 'md/MD004',
    kind: 'fix',
    why: 'All bullets of a list change in one edit, and none where the list would become one with the list beside it.',
    example: '- a\n\nb\n\n* c\n* d\n',
    explains: isInLargerEdit,
  },
  ...(
    [
      ['md/MD005', '- a\n\n1. b\n 2. c\n 3. d\n'],
      ['md/MD007', '- a\n   - b\n\n     c\n   - d\n'],
      ['md/MD030', '-  a\n\n   b\n'],
    ] as const
  ).map(([rule, example]): Reason => ({
    rule,
    kind: 'fix',
    why: 'An item moves with all its lines, and a list in one edit: what is in it would stay behind otherwise.',
    example,
    explains: isInLargerEdit,
  })),
  {
    rule: 'md/MD029',
    kind: 'fix',
    why: 'The number that a list starts with is what readers see: it is reported only.',
    example: '3. a\n',
    explains: isReportedOnly,
  },
  {
    rule: 'md/MD045',
    kind: 'extra',
    why: 'To a browser, an <img> whose attributes touch each other is an image as well.',
    example: '<p>\n<img src="a.svg" width="1"id="b">\n</p>\n',
    explains: (difference) => /"[a-z]+=/.test(textOf(difference)),
  },
  ...(
    [
      ['md/MD049', '*a*\n\n**_b_**\n', '_a_\n\n中*文*中\n'],
      ['md/MD050', '**a**\n\n*__b__*\n', '__a__\n\n中**文**中\n'],
    ] as const
  ).flatMap(([rule, joined, inner]): Reason[] => [
    {
      rule,
      kind: 'fix',
      why: 'Beside another marker of its kind, the new one would join it.',
      example: joined,
      explains: isReportedOnly,
    },
    {
      rule,
      kind: 'missing',
      why: 'Beside a letter of any script, `_` is no marker.',
      example: inner,
      explains: takesUnderscore,
    },
  ]),
  {
    rule: 'md/MD052',
    kind: 'extra',
    why: 'A label that is inline code is a label.',
    example: '[`a`][]\n',
    explains: (difference) => /\[`/.test(textOf(difference)),
  },
  {
    rule: 'md/MD053',
    kind: 'place',
    why: 'The finding starts where the definition starts.',
    example: '> [a]: /b\n',
    explains: ({ ours }) => (ours?.range?.start.column ?? 1) > 1,
  },
  {
    rule: 'md/MD053',
    kind: 'missing',
    why: 'Upper and lower case are those of Unicode, as in Markdown.',
    example: '[ẞ]\n\n[SS]: /url\n',
    explains: ({ page }) => /\P{ASCII}/u.test(page.text),
  },
  {
    rule: 'md/MD053',
    kind: 'extra',
    why: 'The text of a link with a label does not use the definition of that name.',
    example: '[foo][bar][baz]\n\n[baz]: /url1\n[foo]: /url2\n',
    explains: ({ page }) => page.text.includes(']['),
  },
  {
    rule: 'md/MD055',
    kind: 'fix',
    why: 'A missing pipe can be added without harm.',
    example: '| a | b |\n| - | - |\n| c | d\n',
    explains: ({ theirs }) => theirs !== undefined && !theirs.fix,
  },
];
