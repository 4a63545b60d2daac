import { describe, expect, it } from 'vitest';
import { parsePage } from '../../docs/parsePage.ts';
import { compareSections } from './compareSections.ts';
import { splitSections } from '../sections/sections.ts';
import type { ChangeKind, SectionChange } from '../status.ts';

function compare(then: string, now: string, file = 'docs/guides/ebpf/a.md'): SectionChange[] {
  const [before, after] = [then, now].map((text) => splitSections(parsePage(file, text)));
  return compareSections(before ?? [], after ?? []);
}

/** `steps changed prose`, and `(was old)` behind the id. */
function listChanges(then: string, now: string, file?: string): string[] {
  return compare(then, now, file).map(({ id, was, change, kind }) =>
    [id, ...(was === undefined ? [] : [`(was ${was})`]), change, kind].join(' '),
  );
}

describe('the kind of a change', () => {
  const kindOf = (then: string, now: string, file: string): ChangeKind | undefined => {
    const heading = file.endsWith('.mdx') ? '## 甲 {/* #a */}' : '## 甲 {#a}';
    const changes = compare(`${heading}\n\n${then}\n`, `${heading}\n\n${now}\n`, file);
    expect(changes.length).toBeLessThanOrEqual(1);
    return changes[0]?.kind;
  };

  it.each([
    ['lines that break elsewhere', 'the collector\nreceives', 'the\ncollector receives'],
    ['Chinese lines that break elsewhere', '收集器接收数据，\n再导出。', '收集器接收\n数据，再导出。'],
    ['another sign for emphasis', '_a_ and __b__', '*a* and **b**'],
    ['emphasis', '不要关闭它', '**不要**关闭它'],
    ['code', '设置 endpoint', '设置 `endpoint`'],
    ['another sign for items', '* a\n* b', '- a\n- b'],
    ['items that stand apart', '- a\n- b', '- a\n\n- b'],
    ['other numbers', '1. a\n1. b', '1. a\n2. b'],
    ['the lay-out of a table', '| a | b |\n|---|---|\n| c | d |', '| a | b  |\n| :-: | -: |\n| c | d |'],
    ['another form of heading', '### B {#b}', 'B {#b}\n---'].map((text) => text.replace(/^###/, '##')) as [
      string,
      string,
      string,
    ],
    ['full-width punctuation', '使用 OTLP,再导出.', '使用 OTLP，再导出。'],
    ['the shape of quotes', '所谓“链路”', '所谓「链路」'],
    ['space between Han and Latin', '使用OTLP', '使用 OTLP'],
    ['another fence', '```sh\nls\n```', '~~~sh\nls  \n~~~'],
    ['a comment', 'a', '<!-- todo -->\n\na <!-- b -->'],
    ['a link without ending', '[a](./b.md)', '[a](b)'],
    ['a link from the root', '[a](./b.md#c)', '[a](/guides/ebpf/b/#c)'],
    ['a link by reference', '[a](./b.md)', '[a][x]\n\n[x]: ./b.md'],
    ['a definition that nothing uses', 'a', 'a\n\n[x]: ./b.md'],
    ['another label of a reference', '[a][x]\n\n[x]: ./b.md', '[a][y]\n\n[y]: ./b.md'],
    ['the title of an admonition in its other form', ':::note 题\n\na\n\n:::', ':::note[题]\n\na\n\n:::'],
    ['more colons', ':::note\n\na\n\n:::', '::::note\n\na\n\n::::'],
    ['an older name of an admonition', ':::caution\n\na\n\n:::', ':::warning\n\na\n\n:::'],
    ['characters as references', 'a &amp; b', 'a \\& b'],
    ['a hard line break', 'a。\nb', 'a。  \nb'],
    ['comments in a diagram', '```mermaid\ngraph TD\n a\n```', '```mermaid\ngraph TD\n %% x\n a\n```'],
  ])('is cosmetic: %s', (_, then, now) => {
    expect(kindOf(then, now, 'docs/guides/ebpf/a.md')).toBe('cosmetic');
    expect(kindOf(now, then, 'docs/guides/ebpf/a.md')).toBe('cosmetic');
  });

  it.each([
    ['the text of a code block', '```sh\nkubectl apply\n```', '```sh\nkubectl create\n```'],
    ['space inside of code', '```yaml\na:\n  b: 1\n```', '```yaml\na:\n    b: 1\n```'],
    ['the language of a code block', '```sh\nls\n```', '```bash\nls\n```'],
    ['the file that code is in', '```sh title="a.sh"\nls\n```', '```sh title="b.sh"\nls\n```'],
    ['the target of a link', '[a](./b.md)', '[a](./c.md)'],
    ['the anchor of a link', '[a](./b.md)', '[a](./b.md#c)'],
    ['the target of a reference', '[a][x]\n\n[x]: ./b.md', '[a][x]\n\n[x]: ./c.md'],
    ['a bare address', '<https://a.example/1>', '<https://a.example/2>'],
    ['an image', '![a](a.png)', '![a](b.png)'],
    ['the kind of an admonition', ':::note\n\na\n\n:::', ':::tip\n\na\n\n:::'],
    ['a paragraph that is split', '甲乙。丙丁。', '甲乙。\n\n丙丁。'],
    ['paragraphs that become items', '甲。\n\n乙。', '- 甲。\n- 乙。'],
    ['items that get numbers', '- a\n- b', '1. a\n2. b'],
    ['a first number', '1. a', '3. a'],
    ['a task that is done', '- [ ] a', '- [x] a'],
    ['words in another cell', '| a | b c |\n|---|---|\n| d | |', '| a b | c |\n|---|---|\n| d | |'],
    ['the id of a heading inside', '> ### B {#b}', '> ### B {#c}'],
    ['which footnote is meant', 'a[^1]\n\n[^1]: b\n\n[^2]: c', 'a[^2]\n\n[^1]: b\n\n[^2]: c'],
    ['an arrow in a diagram', '```mermaid\ngraph TD\n a-->b\n```', '```mermaid\ngraph TD\n b-->a\n```'],
  ])('is code: %s', (_, then, now) => {
    expect(kindOf(then, now, 'docs/guides/ebpf/a.md')).toBe('code');
    expect(kindOf(now, then, 'docs/guides/ebpf/a.md')).toBe('code');
  });

  it.each([
    ['a typo', 'recieves', 'receives'],
    ['one character', '收集器', '采集器'],
    ['inline code', '`a.b`', '`a.c`'],
    ['a space in inline code', '`ls - l`', '`ls -l`'],
    ['quotes in inline code', '`“a”`', '`"a"`'],
    ['the text of a link', '[a](b.md)', '[c](b.md)'],
    ['the title of a link', '[a](b.md)', '[a](b.md "c")'],
    ['what an image says', '![a](a.png)', '![b](a.png)'],
    ['the title of an admonition', ':::note[a]\n\nb\n\n:::', ':::note[c]\n\nb\n\n:::'],
    ['the title of code', '```sh title="安装 命令"\nls\n```', '```sh title="运行 命令"\nls\n```'],
    ['a table cell', '| a |\n|---|\n| b |', '| a |\n|---|\n| c |'],
    ['a footnote', 'a[^1]\n\n[^1]: b', 'a[^1]\n\n[^1]: c'],
    ['a label in a diagram', '```mermaid\ngraph TD\n a[x]-->b\n```', '```mermaid\ngraph TD\n a[y]-->b\n```'],
    ['a line of a diagram that is not known', '```mermaid\npie\n "x": 1\n```', '```mermaid\npie\n "y": 1\n```'],
    ['HTML', '<summary>a</summary>', '<summary>b</summary>'],
    ['a time', '10:30', '10:45'],
    ['a paragraph', 'a', 'a\n\nb'],
    ['words and code', 'a\n\n```sh\nls\n```', 'b\n\n```sh\nls -l\n```'],
  ])('is prose: %s', (_, then, now) => {
    expect(kindOf(then, now, 'docs/guides/ebpf/a.md')).toBe('prose');
    expect(kindOf(now, then, 'docs/guides/ebpf/a.md')).toBe('prose');
  });

  it.each<[ChangeKind, string, string, string]>([
    ['cosmetic', 'a component on one line', '<A>\n  a\n</A>', '<A>a</A>'],
    ['cosmetic', 'how an empty component is closed', '<A></A>', '<A />'],
    ['cosmetic', 'a comment', 'a', 'a {/* b */}'],
    [
      'cosmetic',
      'the name that a page gives a component',
      'import A from "@theme/A"\n\n<A />',
      'import B from "@theme/A"\n\n<B />',
    ],
    [
      'cosmetic',
      'the form of an import',
      "import {A as B} from '@theme/A'\n\n<B />",
      'import { A } from "@theme/A";\n\n<A />',
    ],
    ['code', 'another component', 'import A from "@theme/A"\n\n<A />', 'import A from "@theme/B"\n\n<A />'],
    ['code', 'an attribute that is not seen', '<A value="a" />', '<A value="b" />'],
    ['code', 'an address', '<A href="./a.md" />', '<A href="./b.md" />'],
    ['cosmetic', 'how an address is written', '<A href="./a.md" />', '<A href="/guides/ebpf/a/" />'],
    ['prose', 'a label', '<A label="a" />', '<A label="b" />'],
    ['prose', 'Chinese in an attribute', '<A x="甲" />', '<A x="乙" />'],
    ['prose', 'an expression', '{a}', '{b}'],
    ['prose', 'what is exported', 'export const a = "甲"', 'export const a = "乙"'],
  ])('is %s in MDX: %s', (expected, _, then, now) => {
    expect(kindOf(then, now, 'docs/guides/ebpf/a.mdx')).toBe(expected);
  });

  it.each<[ChangeKind | undefined, string, string, string]>([
    ['prose', 'title', 'title: a', 'title: b'],
    ['code', 'tags', 'tags: [a]', 'tags: [b]'],
    ['cosmetic', 'order and quotes', 'title: a\ntags: [b]', 'tags:\n  - b\ntitle: "a"'],
    [undefined, 'the record', 'title: a', 'title: a\ntranslation: {source: en}'],
  ])('is %s in the front matter: %s', (expected, _, then, now) => {
    const changes = compare(`---\n${then}\n---\n`, `---\n${now}\n---\n`);
    expect(changes.map(({ id, kind }) => [id, kind])).toEqual(expected ? [['(front-matter)', expected]] : []);
  });

  it('does not depend on line ends', () => {
    const text = '---\ntitle: a\n---\n\na\nb\n\n## A {#a}\n\n```sh\nls\npwd\n```\n';
    expect(compare(text, text.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

describe('compareSections', () => {
  const [a, b, c] = [
    '## 安装 {#a}\n\n先下载收集器的程序包，再解压到一个目录里。\n',
    '## 运行 {#b}\n\n用一个配置文件启动它，并查看输出的日志。\n',
    '## 排错 {#c}\n\n端口被占用时换一个，证书过期时重新签发。\n',
  ];
  const join = (...parts: string[]): string => parts.join('\n');

  it.each<[string, string, string, string[]]>([
    ['nothing', join(a, b, c), join(a, b, c), []],
    ['added at the start', join(b, c), join(a, b, c), ['a added prose']],
    ['added in the middle', join(a, c), join(a, b, c), ['b added prose']],
    ['added at the end', join(a, b), join(a, b, c), ['c added prose']],
    ['removed at the start', join(a, b, c), join(b, c), ['a removed prose']],
    ['removed in the middle', join(a, b, c), join(a, c), ['b removed prose']],
    ['removed at the end', join(a, b, c), join(a, b), ['c removed prose']],
    ['all removed', join(a, b), '', ['a removed prose', 'b removed prose']],
    ['all added', '', join(a, b), ['a added prose', 'b added prose']],
    ['moved to the end', join(a, b, c), join(b, c, a), ['a moved code']],
    ['moved to the start', join(a, b, c), join(c, a, b), ['c moved code']],
    ['moved and changed', join(a, b, c), join(b, c, `${a}\n再看说明。\n`), ['a changed prose']],
    ['moved with another lay-out', join(a, b, c), join(b, c, a.replace('，', ',')), ['a moved code']],
    ['a heading renamed', join(a, b), join(a.replace('安装', '下载与安装'), b), ['a changed prose']],
    ['the level of a heading', join(a, b), join(a, b.replace('##', '###')), ['b changed code']],
    ['an id', join(a, b), join(a, b.replace('#b', '#run')), ['run (was b) changed code']],
    ['an id that was missing', a.replace(' {#a}', ''), a, ['a (was ~安装) changed code']],
    [
      'an id and a few words',
      join(a, b),
      join(a, b.replace('#b', '#run').replace('输出的', '')),
      ['run (was b) changed prose'],
    ],
    [
      'an id and all words but those of the heading',
      join(a, b),
      join(a, '## 运行 {#run}\n\n见上。\n'),
      ['run (was b) changed prose'],
    ],
    ['another section', join(a, b), join(a, c), ['b removed prose', 'c added prose']],
    [
      'split',
      join(a, `${b}\n${c.split('\n').slice(2).join('\n')}`),
      join(a, b, c),
      ['b changed prose', 'c added prose'],
    ],
    [
      'merged',
      join(a, b, c),
      join(a, `${b}\n${c.split('\n').slice(2).join('\n')}`),
      ['b changed prose', 'c removed prose'],
    ],
    ['a section of code', '', '```sh\nls\n```\n', ['(intro) added code']],
    [
      'an introduction that gets a heading',
      '开头。\n',
      '## 开头 {#o}\n\n开头。\n',
      ['(intro) removed prose', 'o added prose'],
    ],
    [
      'two ids that change places',
      join(a, b),
      join(a.replace('#a', '#b'), b.replace('#b', '#a')),
      ['b changed prose', 'a changed prose'],
    ],
  ])('%s', (_, then, now, expected) => {
    expect(listChanges(then, now)).toEqual(expected);
  });

  it('puts what is gone behind what stood before it', () => {
    const [first, second, third, fourth] = ['e', 'f', 'g', 'h'].map((id) => `## ${id} {#${id}}\n\n只有 ${id}\n`) as [
      string,
      string,
      string,
      string,
    ];
    expect(
      listChanges(join('甲\n', first, second, third, fourth), join('甲\n', third, `${fourth}\n新增的。\n`, a)),
    ).toEqual(['e removed prose', 'f removed prose', 'h changed prose', 'a added prose']);
  });

  it('takes the most alike for the same when several ids have changed', () => {
    const [one, other] = [b.replace('#b', '#b1'), `${b.replace('#b', '#b2')}\n另见文档。\n`];
    expect(listChanges(join(a, b, `${b.replace('#b', '#x')}\n另见文档\n`), join(a, other, one))).toEqual([
      'b2 (was x) changed prose',
      'b1 (was b) changed code',
    ]);
  });

  it('says where a section is now, and what its heading says or said', () => {
    expect(compare(join(a, b), join(c, b))).toMatchObject([
      { id: 'a', title: '安装', change: 'removed' },
      { id: 'c', title: '排错', change: 'added', range: { start: { line: 1 } } },
    ]);
    expect(compare(a, '')[0]).not.toHaveProperty('range');
  });

  it('takes no quadratic time for pages of 10,000 sections', () => {
    const make = (prefix: string): string =>
      Array.from(
        { length: 10_000 },
        (_, index) => `## 节 ${index} {#${prefix}${index}}\n\nwords ${index} 一些文字。\n`,
      ).join('\n');
    const [then, now] = [make('a'), make('b')].map((text) => splitSections(parsePage('docs/a.md', text)));
    if (!then || !now) throw new Error('no sections');
    expect(compareSections(then, now)).toHaveLength(10_000);
    expect(compareSections(then, [...then].reverse())).toHaveLength(9_999);
    expect(compareSections(then, [])).toHaveLength(10_000);
  });
});
