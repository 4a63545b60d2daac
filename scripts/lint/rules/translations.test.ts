import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { toBlobId } from '../../../src/lib/translations/blobId.ts';
import { enFile, fixFixture, lintFixture, zhFile } from './fixture.ts';
import { missingTranslation } from './missing-translation.ts';
import { parityCode } from './parity-code.ts';
import { parityFrontMatter } from './parity-front-matter.ts';
import { parityHeading } from './parity-heading.ts';
import { parityLink } from './parity-link.ts';
import { parityName } from './parity-name.ts';
import { parityStructure } from './parity-structure.ts';
import { parityTerm } from './parity-term.ts';
import { staleSection } from './stale-section.ts';
import { translationRecord } from './translation-record.ts';
import { wrongLanguage } from './wrong-language.ts';
import type { SiteRule } from '../rule.ts';

type Pair = {
  /** Body of the Chinese source, as it is and as it was translated. */
  now: string;
  then?: string;
  /** Body of the English translation. */
  text: string;
  keys?: string;
  sections?: string;
  sourceKeys?: string;
};

/** Below these lines the body of the translation begins, without further keys. */
const top = 7;

function pairOf({ now, then = now, text, keys = '', sections = '', sourceKeys = '' }: Pair) {
  const source = (body: string) => `---\ntitle: 标题\n${sourceKeys}---\n\n${body}`;
  const record = `translation:\n  source: zh-Hans\n  blob: ${toBlobId(source(then))}\n${sections}`;
  return {
    file: enFile,
    text: `---\ntitle: Title\n${keys}${record}---\n\n${text}`,
    files: { [zhFile]: source(now) },
    earlier: { [zhFile]: source(then) },
  };
}

/** Line in the translation's body and English words of each finding. */
function check(rule: SiteRule, pair: Pair): [number, string][] {
  const findings = lintFixture(rule, pairOf(pair));
  expect(findings.flatMap(({ message }) => faultsOf(message))).toEqual([]);
  return findings.map(({ range, message }) => [(range?.start.line ?? 0) - top, message.en]);
}

const linesOf = (rule: SiteRule, pair: Pair) => check(rule, pair).map(([line]) => line);

describe('stale-section', () => {
  const text = 'Intro.\n\n## A {#a}\n\nOne.\n\n## B {#b}\n\n```bash\nls\n```\n';
  const then = '引言。\n\n## 甲 {#a}\n\n一。\n\n## 乙 {#b}\n\n```bash\nls\n```\n';

  it.each<[string, string, [number, RegExp][]]>([
    ['nothing', then, []],
    ['only the lay-out', then.replace('一。', '**一。**'), []],
    [
      'words',
      then.replace('一。', '二。'),
      [[3, /^Unexpected old translation of the section "a".* docs\/guides\/page\.md:7 /]],
    ],
    ['words of the introduction', then.replace('引言。', '导言。'), [[1, /the introduction/]]],
    ['code', then.replace('ls', 'ls -l'), [[7, /^Unexpected old code in the section "b"/]]],
    ['a section more', `${then}\n## 丙 {#c}\n\n三。\n`, [[-2, /^Missing translation of the section "c"/]]],
    ['a section less', then.slice(0, then.indexOf('## 乙')), [[7, /^Unexpected section "b", expected none/]]],
    [
      'the order',
      '引言。\n\n## 乙 {#b}\n\n```bash\nls\n```\n\n## 甲 {#a}\n\n一。\n',
      [[3, /^Unexpected place of the section "(?:a|b)"/]],
    ],
  ])('sees that the source has changed in %s', (_, now, expected) => {
    const found = check(staleSection, { now, then, text });
    expect(found).toHaveLength(expected.length);
    expected.forEach(([line, message], index) => {
      expect(found[index]?.[1]).toMatch(message);
      if (!/place of/.test(found[index]?.[1] ?? '')) expect(found[index]?.[0]).toBe(line);
    });
  });

  it('says when git does not have the text that was translated', () => {
    const pair = pairOf({ now: then.replace('一。', '二。'), then, text });
    const [finding, ...rest] = lintFixture(staleSection, { ...pair, earlier: {} });
    expect([rest.length, finding?.range?.start.line, finding?.severity]).toEqual([0, 5, 'warning']);
    expect(finding?.message.en).toMatch(/git does not have.*git fetch --unshallow/);
    expect(faultsOf(finding?.message ?? { en: '', 'zh-Hans': '' })).toEqual([]);
  });

  it('makes every one an error when there are more than the budget allows', () => {
    const sections = (words: string) =>
      Array.from({ length: 41 }, (_, index) => `## 节 {#s${index}}\n\n${words} ${index} 个。\n`).join('\n');
    const severities = (count: number) =>
      lintFixture(
        staleSection,
        pairOf({
          then: sections('旧的第'),
          now:
            sections('新写的这')
              .split('## ')
              .slice(0, count + 1)
              .join('## ') +
            sections('旧的第')
              .split('## ')
              .slice(count + 1)
              .map((one) => `## ${one}`)
              .join(''),
          text: '',
        }),
      ).map(({ severity, message }) => [severity, message.en.includes('at most 40'), faultsOf(message)]);
    expect(severities(40)).toEqual(Array.from({ length: 40 }, () => ['warning', false, []]));
    expect(severities(41)).toEqual(Array.from({ length: 41 }, () => ['error', true, []]));
  });
});

describe('a page to translate in', () => {
  const zh = '---\ntitle: 标题\n---\n\n引言。\n\n## 甲 {#a}\n\n一。\n\n## 乙 {#b}\n\n二。\n';
  const place = (sections: string, body: string) => ({
    file: enFile,
    text: `---\ntitle: 标题\ntranslation:\n  source: zh-Hans\n${sections}---\n\n${body}`,
    files: { [zhFile]: zh },
  });
  const begun = place(`  sections:\n    a: ${toBlobId(zh)}\n`, '引言。\n\n## A {#a}\n\nOne.\n\n## 乙 {#b}\n\n二。\n');

  it('is missing as long as nothing is translated', () => {
    const empty = place('', zh.slice(zh.indexOf('引言')));
    const [finding, ...rest] = lintFixture(missingTranslation, empty);
    expect([rest.length, finding?.range?.start.line]).toEqual([0, 3]);
    expect(finding?.message.en).toMatch(/--accept <section>/);
    expect(faultsOf(finding?.message ?? { en: '', 'zh-Hans': '' })).toEqual([]);
    for (const rule of [staleSection, wrongLanguage, parityHeading, translationRecord])
      expect(lintFixture(rule, empty)).toEqual([]);
  });

  it('is stale in the sections that are not translated yet, and Chinese only there', () => {
    expect(lintFixture(missingTranslation, begun)).toEqual([]);
    expect(lintFixture(staleSection, begun).map(({ range }) => range?.start.line)).toEqual([3, 9, 15]);
    expect(lintFixture(wrongLanguage, begun)).toEqual([]);
    const left = { ...begun, text: begun.text.replace('One.', '一。') };
    expect(lintFixture(wrongLanguage, left).map(({ range }) => range?.start.line)).toEqual([13]);
  });
});

describe('commands to paste', () => {
  const name = 'guides/a$(echo x) b.md';
  const [en, zh] = [`i18n/en/docusaurus-plugin-content-docs/current/${name}`, `docs/${name}`];
  const source = '---\ntitle: 标题\n---\n\n引言。\n\n## 乙 {#b}\n\n二。\n';
  const stale = `---\ntitle: T\ntranslation:\n  source: zh-Hans\n  blob: ${toBlobId(source)}\n---\n\nIntro.\n`;
  it.each<[SiteRule, Parameters<typeof lintFixture>[1], string]>([
    [missingTranslation, { file: zh, text: source }, `Run npm run translate -- '${zh}' --to en.`],
    [
      staleSection,
      { file: en, text: stale, files: { [zh]: source.replace('二', '三') }, earlier: { [zh]: source } },
      `Run npm run translate -- '${en}' to see`,
    ],
    [
      staleSection,
      {
        file: en,
        text: stale,
        files: { [zh]: source.replace('引言。\n\n', '') },
        earlier: { [zh]: source },
      },
      `npm run translate -- '${en}' --accept "(intro)".`,
    ],
    [
      translationRecord,
      { file: en, text: 'Text\n', files: { [zh]: source } },
      `Run npm run translate -- '${en}' --from zh-Hans --accept for`,
    ],
  ])('are safe whatever the file is called', (rule, fixture, command) => {
    const [finding] = lintFixture(rule, fixture);
    expect(finding?.message.en).toContain(command);
    expect(finding?.message['zh-Hans']).toContain(`npm run translate -- '`);
  });

  it('keep a section from being an option', () => {
    const then = '## 乙 {#--force}\n\n二。\n\n## 甲 {#a}\n\n一。\n';
    const pair = { then, now: then.slice(then.indexOf('## 甲')), text: '## B {#--force}\n\n## A {#a}\n\nOne.\n' };
    expect(check(staleSection, pair)).toEqual([[1, expect.stringContaining(' --accept -- --force"')]]);
  });
});

describe('translation-record', () => {
  const rulesOn = (text: string, files: Record<string, string>) =>
    lintFixture(translationRecord, { file: enFile, text, files });
  const record = (source: string) =>
    `---\ntitle: T\ntranslation:\n  source: ${source}\n  blob: ${'a'.repeat(40)}\n---\n`;

  it.each<[string, string, Record<string, string>, RegExp]>([
    ['no page says what it is', 'Text\n', { [zhFile]: '文\n' }, /^Missing record/],
    ['the source is gone', record('zh-Hans'), {}, /without its source, expected docs\/guides\/page\.md/],
    ['the pages name each other', record('zh-Hans'), { [zhFile]: record('en') }, /translated from each other/],
    ['there is no such language', record('fr'), { [zhFile]: '文\n' }, /expected one of zh-Hans, en/],
  ])('says when %s', (_, text, files, message) => {
    const [finding, ...rest] = rulesOn(text, files);
    expect([rest.length, finding?.severity]).toEqual([0, 'error']);
    expect(finding?.message.en).toMatch(message);
    expect(faultsOf(finding?.message ?? { en: '', 'zh-Hans': '' })).toEqual([]);
  });

  it('says once that neither page is a translation', () => {
    expect(lintFixture(translationRecord, { file: zhFile, text: '文\n', files: { [enFile]: 'Text\n' } })).toEqual([]);
  });
});

describe('parity-heading', () => {
  const now = '## 何时 {#when}\n\n### 细节 {#details}\n\n## 步骤 {#steps}\n';
  it.each<[string, string, [number, RegExp][]]>([
    ['the same', '## When {#when}\n\n### Details {#details}\n\n## Steps {#steps}\n', []],
    [
      'another id',
      '## When {#when}\n\n### Details {#details}\n\n## Steps {#step}\n',
      [
        [3, /^Missing heading id "steps"/],
        [5, /^Unexpected heading id "step".*Did you mean "steps"/],
      ],
    ],
    ['one too few', '## When {#when}\n\n### Details {#details}\n', [[3, /^Missing heading id "steps".*:9/]]],
    [
      'another level',
      '## When {#when}\n\n## Details {#details}\n\n## Steps {#steps}\n',
      [[3, /level 2 .* expected 3/]],
    ],
    [
      'another order',
      '## Steps {#steps}\n\n## When {#when}\n\n### Details {#details}\n',
      [[1, /^Unexpected heading id "steps" here, expected "when"/]],
    ],
    ['one without an id, for which heading-id asks', '## When {#when}\n\n### Details {#details}\n\n## Steps\n', []],
  ])('compares with the source: %s', (_, text, expected) => {
    const found = check(parityHeading, { now, text });
    expect(found.map(([line]) => line)).toEqual(expected.map(([line]) => line));
    expected.forEach(([, message], index) => expect(found[index]?.[1]).toMatch(message));
  });

  it('reports the first of very many ids, soon', () => {
    const sections = (name: string) =>
      Array.from({ length: 3000 }, (_, index) => `## A {#${name}-${index}}\n`).join('');
    const found = check(parityHeading, { now: sections('then'), text: sections('now') });
    expect(found.map(([line]) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const missing = check(parityHeading, { now: sections('a'), text: '## A {#a-0}\n' });
    const ids = missing.map(([, message]) => Number(/"a-(\d+)"/.exec(message)?.[1]));
    expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('leaves what has changed since to stale-section', () => {
    const text = '## When {#when}\n\nX.\n\n## Steps {#steps}\n\nMany words.\n';
    const then = '## 何时 {#when}\n\n某时。\n\n## 步骤 {#steps}\n\n许多文字在这里。\n';
    for (const now of [
      `${then}\n## 新 {#new}\n\n文。\n`,
      then.replace('## 何时 {#when}\n\n某时。\n\n', ''),
      then.replace('{#steps}', '{#how}'),
      '## 步骤 {#steps}\n\n许多文字在这里。\n\n## 何时 {#when}\n\n某时。\n',
    ])
      expect(check(parityHeading, { now, then, text })).toEqual([]);
  });
});

describe('parity-code', () => {
  const fence = (code: string, lang = 'bash') => `\`\`\`${lang}\n${code}\n\`\`\`\n`;
  it.each<[string, string, string, number[]]>([
    ['comments', fence('# 看\nls # 全部'), fence('# Look\nls # all'), []],
    ['comments of several lines', fence('# 看\nls'), fence('# Look\n# here\n\nls'), []],
    ['a text that was translated', fence('echo "你好"'), fence('echo "Hello"'), []],
    ['white space at the end', fence('ls '), fence('ls'), []],
    ['an option', fence('ls\nls -l'), fence('ls\nls -a'), [3]],
    ['a line more', fence('ls'), fence('ls\npwd'), [3]],
    ['a line less', fence('ls\npwd'), fence('ls'), [1]],
    ['the language', fence('ls'), fence('ls', 'text'), [1]],
    ['a block less', fence('ls') + '\n' + fence('pwd'), fence('ls'), [1]],
    [
      'another in a list',
      `- 项\n\n  ${fence('a: 1', 'yaml').replaceAll('\n', '\n  ')}`,
      `- Item\n\n  ${fence('a: 2', 'yaml').replaceAll('\n', '\n  ')}`,
      [4],
    ],
    [
      'labels of a diagram',
      fence('flowchart LR\n  a[甲] --> b[乙]', 'mermaid'),
      fence('flowchart LR\n  a[One] --> b[Two]', 'mermaid'),
      [],
    ],
    [
      'arrows of a diagram',
      fence('flowchart LR\n  a[甲] --> b[乙]', 'mermaid'),
      fence('flowchart LR\n  b[Two] --- a[One]', 'mermaid'),
      [1],
    ],
    [
      'code from examples/, which example-in-sync looks at',
      fence('a', 'go title="examples/x/a.go"'),
      fence('b', 'go title="examples/x/a.go"'),
      [],
    ],
  ])('compares %s', (_, now, text, lines) => expect(linesOf(parityCode, { now, text })).toEqual(lines));

  it('leaves a section that is stale to stale-section', () => {
    expect(linesOf(parityCode, { now: fence('ls -l'), then: fence('ls'), text: fence('ls') })).toEqual([]);
  });
});

describe('parity-name', () => {
  it.each<[string, string, string, number[]]>([
    ['the same in another order', '`a.b` 和 `c_d`。\n', '`c_d` and `a.b`.\n', []],
    ['one in prose or in a link', '`a.b` 和 `x.md`。\n', 'a.b and [this](x.md).\n', []],
    ['one in code', '用 `a.b`。\n\n```text\na.b\n```\n', 'Use it:\n\n```text\na.b\n```\n', []],
    ['a lost one', '用 `a.b`。\n', 'Use it.\n', [1]],
    ['a mistyped one', '用 `a.b`。\n', '\nUse `a.c`.\n', [2, 2]],
    ['a name that is too long for one', `\`a.${'a'.repeat(200)}\`\n`, 'Text\n', []],
    ['what is nearly a very long name', `\`${'a.'.repeat(40_000)}é\`\n`, 'Text\n', []],
    ['a placeholder and words', '`<你的名字>.md` 和 `不 翻译`\n', '`<your-name>.md` and `some words`\n', []],
  ])('compares names: %s', (_, now, text, lines) => expect(linesOf(parityName, { now, text })).toEqual(lines));
});

describe('parity-link', () => {
  const site = 'https://opentelemetry.io';
  it.each<[string, string, string, number[]]>([
    ['ways to write a page', '[a](./b.md#x) [c](/guides/c.md)\n', '[a](b.md#x) [c](./c.md)\n', []],
    ['twice the same', '[a](./b.md)\n', '[a](./b.md) and [b](./b.md)\n', []],
    ['another language of a site', `[a](${site}/zh/docs/a/#节)\n`, `[a](${site}/docs/a/#part)\n`, []],
    ['another country of a site', '[a](https://kubernetes.io/zh-cn/docs/)\n', '[a](https://kubernetes.io/docs/)\n', []],
    ['an article', '[a](https://zh.wikipedia.org/wiki/甲)\n', '[a](https://en.wikipedia.org/wiki/A)\n', []],
    ['pictures', '![图](./a.zh.png)\n', '![Picture](./a.png)\n', []],
    ['another page', '[a](./b.md)\n', '\n[a](./c.md)\n', [2]],
    ['another anchor', '[a](#b)\n', '[a](#c)\n', [1]],
    ['another site', '[a](https://a.example/x)\n', '[a](https://b.example/x)\n', [1]],
    ['a missing one', '[a](./b.md) [c](./c.md)\n', '[a](./b.md)\n', [1]],
    ['the address of this site', '[a](/guides/c/#x)\n', '[a](https://docs.example/en/guides/c/#x)\n', []],
    ['another anchor of this site', '[a](/c/#x)\n', '[a](https://docs.example/en/c/#y)\n', [1]],
    [
      'a definition elsewhere',
      '## 甲 {#a}\n\n[a](./b.md)\n\n## 乙 {#b}\n',
      '## A {#a}\n\n[A][]\n\n## B {#b}\n\n[a]: ./b.md\n',
      [],
    ],
    ['a reference to another page', '[a](./b.md)\n', '\n[a]\n\n[a]: ./c.md\n', [2]],
    ['a definition that nothing uses', '文\n\n[b]: ./b.md\n', 'Text\n', []],
    ['one too many', '[a](./b.md)\n', '[a](./b.md)\n\n[c](./c.md)\n', [3]],
  ])('compares links: %s', (_, now, text, lines) => expect(linesOf(parityLink, { now, text })).toEqual(lines));
});

describe('parity-structure', () => {
  const section = (body: string) => `## A {#a}\n\n${body}`;
  it.each<[string, string, string, number[]]>([
    ['a paragraph that was split', '一。二。\n', 'One.\n\nTwo.\n', []],
    ['all of the text missing', '一。\n', '', [1]],
    ['one paragraph missing among several', '一。\n\n二。\n\n三。\n', 'One.\n\nTwo.\n', [1]],
    ['three paragraphs missing', '一。\n\n二。\n\n三。\n\n四。\n', 'One.\n', [1]],
    ['an item missing', '- 一\n- 二\n', '- One\n', [1]],
    ['a numbered list for a plain one', '1. 一\n', '- One\n', [1, 1]],
    ['a column missing', '| 一 | 二 |\n| --- | --- |\n', '| One |\n| --- |\n', [1]],
    ['another kind of admonition', ':::warning\n\n一\n\n:::\n', ':::tip\n\nOne\n\n:::\n', [1]],
    ['an admonition missing', '一。\n\n:::warning\n\n二\n\n:::\n', 'One.\n', [1]],
  ])('finds %s', (_, now, text, lines) =>
    expect(linesOf(parityStructure, { now: section(now), text: section(text) })).toEqual(lines),
  );
});

describe('parity-front-matter', () => {
  const fix = (sourceKeys: string, keys: string) =>
    /^---\ntitle: Title\n([^]*?)translation:/.exec(
      fixFixture([parityFrontMatter], pairOf({ now: '文\n', text: 'Text\n', sourceKeys, keys })),
    )?.[1];
  it.each<[string, string, string, string]>([
    ['copies a value', 'tags: [a, b]\n', 'tags: [a]\n', 'tags: [a, b]\n'],
    ['adds a key', 'difficulty: beginner\n', '', 'difficulty: beginner\n'],
    ['copies a mapping', 'verified:\n  how: x\n  on: y\n', 'verified:\n  how: z\n', 'verified:\n  how: x\n  on: y\n'],
    ['leaves comments of other keys', 'a: 1\nb: 2\n', 'a: 0\n# about b\nb: 2\n', 'a: 1\n# about b\nb: 2\n'],
    ['removes no key', '', 'slug: /x\n', 'slug: /x\n'],
    ['does not copy an alias', 'a: &x 1\nb: *x\n', 'a: 1\n', 'a: 1\n'],
    ['leaves the words', 'keywords: [甲]\n', 'keywords: [a]\n', 'keywords: [a]\n'],
  ])('%s', (_, source, own, fixed) => expect(fix(source, own)).toBe(fixed));

  it('compares values, not how they are written', () => {
    const pair = { now: '文\n', text: 'Text\n' };
    expect(check(parityFrontMatter, { ...pair, sourceKeys: 'tags: [a, b]\n', keys: 'tags:\n  - a\n  - b\n' })).toEqual(
      [],
    );
    expect(check(parityFrontMatter, { ...pair, sourceKeys: 'slug: /a\n', keys: 'slug: /b\n' })).toHaveLength(1);
  });

  it.each<[string, string, [number, RegExp][]]>([
    ['', '', []],
    ['draft: true\n', "draft: 'true'\n", []],
    ['draft: false\n', '', []],
    ['', 'draft: true\n', [[-4, /^Unexpected "draft: true", .* docs\/guides\/page\.md is published\. Remove it/]]],
    ['draft: true\n', '', [[-2, /^Missing "draft: true", .* docs\/guides\/page\.md is not published/]]],
  ])('finds a draft in one language only: source %j, translation %j', (sourceKeys, keys, expected) => {
    const found = check(parityFrontMatter, { now: '文\n', text: 'Text\n', sourceKeys, keys });
    expect(found).toEqual(expected.map(([line, words]) => [line, expect.stringMatching(words)]));
    expect(fix(sourceKeys, keys)).toBe(keys);
  });

  it('finds a draft that is one no longer in the source, although its front matter has changed', () => {
    const now = '---\ntitle: 标题\n---\n\n文\n';
    const then = now.replace('---\n\n', 'draft: true\n---\n\n');
    const record = `translation:\n  source: zh-Hans\n  blob: ${toBlobId(then)}\n`;
    const text = `---\ntitle: Title\ndraft: true\n${record}---\n\nText\n`;
    const pair = { file: enFile, text, files: { [zhFile]: now }, earlier: { [zhFile]: then } };
    expect(lintFixture(parityFrontMatter, pair).map(({ range }) => range?.start.line)).toEqual([3]);
  });
});

describe('parity-term', () => {
  it.each<[string, string, string, number]>([
    ['the wrong word', '链路很长。\n', 'The link is long.\n', 1],
    ['both words', '链路和 Span 链接。\n', 'Traces and span links.\n', 0],
    ['in a word', '链路很长。\n', 'It is blinking.\n', 0],
    ['in code and addresses', '链路很长。\n', 'It is `link` or [this](https://x.example/link).\n', 0],
    ['where the source has another term', '很长的 Span 链接。\n', 'A span link, a long link.\n', 0],
  ])('finds %s', (_, now, text, count) => expect(check(parityTerm, { now, text })).toHaveLength(count));
});

describe('wrong-language', () => {
  const find = (file: string, text: string) => lintFixture(wrongLanguage, { file, text }).length;
  it.each<[string, string, number]>([
    ['words', 'It is 可观测性 here.\n', 1],
    ['a cell', '| A |\n| --- |\n| 甲 |\n', 1],
    ['a title', '---\ntitle: 采样\n---\n', 1],
    ['code', 'Set `语言` and\n\n```text\n中文\n```\n', 0],
    ['a label of a link', 'See [中文](https://x.example/).\n', 0],
    ['quotations', 'It says “中文”, "中文" or 「中文」.\n', 0],
    ['a word in parentheses', 'Observability (可观测性) helps.\n', 0],
    ['a marked span', 'A <span lang="zh">中文</span> word.\n', 0],
    ['behind a marked span', 'A <span lang="zh">中文</span> 词.\n', 1],
  ])('finds Chinese in an English page: %s', (_, text, count) => expect(find(enFile, text)).toBe(count));

  it.each<[string, string, number]>([
    ['a paragraph', '正文。\n\nThis is a sentence that nobody has translated yet.\n', 1],
    ['an item', '- This is an item that nobody has translated yet.\n', 1],
    ['a title', '---\ntitle: How to look at a trace\n---\n', 1],
    ['a name', 'Apache License 2.0\n\nOpenTelemetry Protocol Exporter for Python\n', 0],
    ['a mixed sentence', '先看 this is a sentence that nobody has translated yet。\n', 0],
    ['a quotation', '"This is a sentence that nobody has to translate at all."\n', 0],
    ['a title of a source', '- [This is a title of a page that is in English](https://x.example/)\n', 0],
    ['code', '`this is` `all of it` `code and not` `a sentence`\n', 0],
  ])('finds English in a Chinese page: %s', (_, text, count) => expect(find(zhFile, text)).toBe(count));

  it('reads a paragraph of many links', () => {
    expect(find(enFile, `${'[a](https://x.example/) '.repeat(2_000)}文\n`)).toBe(1);
  });
});
