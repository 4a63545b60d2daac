import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { localeIds, locales } from '../../../src/lib/locales.ts';
import { root } from '../../shell.ts';
import { toFindTemplate } from '../reference/templates.ts';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import type { Finding } from '../../../src/lib/finding.ts';
import { enFile, lintFixture, placesOf, reference, zhFile } from './fixture.ts';
import { pageTemplate } from './page-template.ts';

const contents = {
  when: 'text',
  prerequisites: '- text',
  steps: '```bash\nls\n```',
  'how-it-works': 'text',
  limits: 'text',
  troubleshooting: '| a | b | c |\n| --- | --- | --- |\n| d | e | f |',
  'clean-up': 'text',
  next: '[text](./a.md)',
  sources: '[^1]: text',
};
const ids = Object.keys(contents);
const head = '---\ntitle: T\ntags: [a]\ndifficulty: beginner\nsidebar_position: 1\nverified: {how: documented}\n---\n';
const section = (id: string, body = contents[id as keyof typeof contents] ?? 'text'): string =>
  `## 节 {#${id}}\n\n${body}\n`;
const page = (order: readonly string[], top = `${head}\n文[^1]\n`): string =>
  `${top}\n${order.map((id) => section(id)).join('\n')}`;
const check = (text: string, file = zhFile): Finding[] => {
  const findings = lintFixture(pageTemplate, { file, text });
  expect(findings.flatMap(({ message }) => faultsOf(message))).toEqual([]);
  return findings;
};
const saysOf = (findings: readonly Finding[]): [number | undefined, string][] =>
  findings.map(({ range, message }) => [range?.start.line, message.en]);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('page-template', () => {
  it.each([zhFile, enFile, 'docs/guides/page.mdx'])('accepts all sections in order, others between (%s)', (file) => {
    const braces = page(['intro', 'when', 'other', ...ids.slice(1), 'last']);
    const text = file.endsWith('x') ? braces.replace(/\{#([\w-]+)\}/g, '{/* #$1 */}') : braces;
    expect(check(text, file)).toEqual([]);
    expect(check(page(ids.toSpliced(4, 0, 'measurements')))).toEqual([]);
  });

  it.each(ids)('finds that {#%s} is missing, where it belongs', (id) => {
    const text = page(ids.filter((one) => one !== id));
    const next = ids[ids.indexOf(id) + 1];
    expect(saysOf(check(text))).toEqual([
      [
        lineOf(text, `{#${next ?? 'next'}}`),
        expect.stringMatching(new RegExp(`^Missing section {#${id}}, .* {#${id}}": `)),
      ],
    ]);
  });

  it('quotes the usual heading of the language of the page', () => {
    const text = page(ids.slice(1));
    expect(check(text, zhFile)[0]?.message['zh-Hans']).toMatch(/请添加 "## 什么时候用 \{#when\}"：/);
    expect(check(text, enFile)[0]?.message.en).toMatch(/Add "## When to use it \{#when\}": /);
  });

  it.each([
    ['two in the wrong order', ['prerequisites', 'when', ...ids.slice(2)], 'when', 'prerequisites'],
    ['one too late', [...ids.slice(1), 'when'], 'when', 'prerequisites'],
    ['an optional one at the wrong place', [...ids, 'measurements'], 'measurements', 'limits'],
  ])('finds %s', (_, order, id, before) => {
    const text = page(order);
    expect(saysOf(check(text))).toEqual([
      [
        lineOf(text, `{#${id}}`),
        `Unexpected place of section {#${id}}, expected it before {#${before}}. Move it there.`,
      ],
    ]);
  });

  it.each([
    ['局限', '{#restrictions}', 'limits'],
    ['Limits', '{#bounds}', 'limits'],
    ['清理一下', '{#cleanup}', 'clean-up'],
    ['一步', '{#step}', 'steps'],
    ['出处', '', 'sources'],
  ])('takes "%s %s" for a wrong id of {#%s}', (words, id, meant) => {
    const text = page(ids).replace(`## 节 {#${meant}}`, `## ${words} ${id}`.trimEnd());
    expect(saysOf(check(text))).toEqual([
      [lineOf(text, `## ${words}`), expect.stringMatching(new RegExp(`expected {#${meant}}\\. Correct it\\.$`))],
    ]);
  });

  it('says in one line what it found in two', () => {
    const text = page(ids).replace('## 节 {#limits}', '两行\n标题 {#limit}\n---');
    expect(saysOf(check(text))).toEqual([[lineOf(text, '两行'), expect.stringContaining('"两行 标题"')]]);
  });

  it.each([
    ['steps', '文', /without any code block, expected a code block/],
    ['troubleshooting', '- 文', /without any table/],
    ['next', '文', /without any link/],
    ['limits', '', /without text, expected text/],
    ['limits', '<!-- 待写 -->', /without text/],
    ['steps', '', /without any code block/],
  ])('finds that {#%s} has only %j', (id, body, message) => {
    const text = page(ids).replace(section(id), section(id, body));
    expect(saysOf(check(text))).toEqual([[lineOf(text, `{#${id}}`), expect.stringMatching(message)]]);
  });

  it('lets what is below a smaller heading, in a note or in a component count for the section', () => {
    const below = (id: string, body: string) => check(page(ids).replace(section(id), section(id, body)));
    expect(below('steps', '### 甲 {#a}\n\n1. 文\n\n   ```bash\n   ls\n   ```')).toEqual([]);
    expect(below('next', ':::note\n\n[文](./a.md)\n\n:::')).toEqual([]);
    const text = page(ids)
      .replace(section('steps'), section('steps', '<Steps />'))
      .replace(/\{#([\w-]+)\}/g, '{/* #$1 */}')
      .replace('\n文[^1]', "\nimport Steps from './s';\n\n文[^1]");
    expect(check(text, 'docs/guides/page.mdx')).toEqual([]);
  });

  it('wants keys and an introduction', () => {
    const text = page(ids, head.replace('tags: [a]\n', '').replace('difficulty: beginner\n', ''));
    expect(saysOf(check(text))).toEqual([
      [4, expect.stringMatching(/^Missing key "difficulty"/)],
      [4, expect.stringMatching(/^Missing key "tags"/)],
      [lineOf(text, '{#when}'), expect.stringMatching(/^Missing introduction/)],
    ]);
    expect(check(page(ids, `${head}\n# 题\n\n<!-- 待写 -->\n`)).map(({ rule }) => rule)).toEqual(['page-template']);
  });

  it('asks nothing of a page of no kind, and says all of one without any section', () => {
    expect(check('---\ntitle: T\n---\n\n## A {#a}\n')).toEqual([]);
    expect(check('正文\n')).toEqual([]);
    expect(placesOf(check(`${head}\n文\n`))).toEqual(ids.map(() => ['page-template', 6]));
  });

  it('is silent about the pages of this repository', () => {
    const files = localeIds.flatMap((id) => {
      const { docsDir } = locales[id];
      const names = readdirSync(path.join(root, docsDir), { recursive: true }).map(String);
      return names.filter((name) => /\.mdx?$/.test(name)).map((name) => `${docsDir}/${name}`);
    });
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) expect(check(readFileSync(path.join(root, file), 'utf8'), file)).toEqual([]);
  });
});

describe('toFindTemplate', () => {
  const words = { en: 'a', 'zh-Hans': '甲' };
  const template = (pages: { key?: string; files?: string[] }) => ({ title: words, pages, sections: [] });
  const [byKey, byFile, both] = [
    template({ key: 'verified' }),
    template({ files: ['guides/**', '*/index.md'] }),
    template({ key: 'verified', files: ['guides/**'] }),
  ];
  it.each([
    ['docs/guides/a/b.md', '', [byKey, byFile], byFile],
    ['docs/x/index.md', '', [byKey, byFile], byFile],
    ['i18n/en/docusaurus-plugin-content-docs/current/guides/b.md', '', [byFile], byFile],
    ['docs/x/y.md', '', [byKey, byFile], undefined],
    ['docs/guides/a.md', 'verified: {}', [byKey, byFile], byKey],
    ['docs/guides/a.md', 'verified: {}', [both], both],
    ['docs/x/a.md', 'verified: {}', [both], undefined],
    ['docs/guides/a.md', '', [both], undefined],
  ])('%s with "%s"', (file, line, templates, expected) => {
    expect(toFindTemplate(templates)(parsePage(file, `---\n${line}\n---\n`))).toBe(expected);
  });
});

it('names in data/page-templates.yml only headings that differ', () => {
  const sections = reference.findTemplate(parsePage(zhFile, page(ids)))?.sections ?? [];
  expect(sections.map(({ id }) => id)).toEqual(ids.toSpliced(4, 0, 'measurements'));
  for (const language of ['en', 'zh-Hans'] as const)
    expect(new Set(sections.map(({ title }) => title[language])).size).toBe(sections.length);
});
