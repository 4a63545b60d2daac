import { describe, expect, it } from 'vitest';
import { toBlobId } from '../translations/blobId.ts';
import { judgeCheck } from './judgeCheck.ts';
import { judgeTask } from './judgeTask.ts';
import type { TaskCheck } from './task.ts';

const zh = 'docs/guides/a.md';
const en = 'i18n/en/docusaurus-plugin-content-docs/current/guides/a.md';
const page = 'guides/a.md';
const means = { 'zh-Hans': '说明端口', en: 'say which port' };

/** English messages, with the file before them; both pages have the same text unless `files` says otherwise. */
function missing(check: TaskCheck, files: Record<string, string | undefined>): string[] {
  return judgeCheck(check, new Map(Object.entries(files))).map(({ file, message }) => `${file}: ${message.en}`);
}
const both = (text: string) => ({ [zh]: text, [en]: text });
const one = (text: string) => ({ [zh]: text });
const locales = ['zh-Hans' as const];

describe('page', () => {
  it('asks for the page in each language', () => {
    expect(missing({ check: 'page', page }, both('# A {#a}\n\nText.\n'))).toEqual([]);
    expect(missing({ check: 'page', page }, one('# A\n\nText.\n'))).toEqual([
      `${en}: The page is not there. Write it; \`npm run new -- page\` begins one in both languages.`,
    ]);
  });
  it.each(['', '# A\n', '---\ntitle: A\n---\n', '# A\n\n<!-- later -->\n'])('asks for text: %j', (text) =>
    expect(missing({ check: 'page', page, locales }, one(text))).toEqual([
      `${zh}: The page has no text below its headings. Write at least a paragraph.`,
    ]),
  );
  it('does not take a place for a translation for one', () => {
    const draft = `---\ntranslation: { source: zh-Hans, draft: ${'a'.repeat(40)} }\n---\n\n文字。\n`;
    expect(missing({ check: 'page', page, locales: ['en'] }, { [en]: draft })[0]).toContain('Nothing of the page');
  });
  it('does not take a draft for one, which nobody sees', () => {
    const text = '---\ntitle: A\ndraft: true\n---\n\nText.\n\n## B {#b}\n\nText.\n';
    const checks: TaskCheck[] = [
      { check: 'page', page, locales },
      { check: 'section', page, locales, id: 'b' },
      { check: 'front-matter', page, locales, key: 'title' },
    ];
    for (const check of checks) {
      expect(missing(check, one(text))).toEqual([
        `${zh}: The page is a draft, which is not published. Finish it, then take out "draft: true".`,
      ]);
      expect(missing(check, one(text.replace('draft: true\n', '')))).toEqual([]);
    }
    expect(missing({ check: 'front-matter', page, locales, key: 'draft' }, one(text))).toEqual([]);
  });
  it('does not take the words of a skeleton for text', () => {
    const text = '---\ntitle: A\ndescription: 待写：什么。\n---\n\n待写：什么。\n\n**1. 待写：什么。**\n';
    expect(missing({ check: 'page', page, locales }, one(text))).toEqual([
      `${zh}: Line 3 still says what to write ("待写：…"), and 2 more do. Write it.`,
    ]);
    expect(
      missing({ check: 'page', page, locales }, one('- To write: that.\n\n`To write: `, or 待写 as such.\n')),
    ).toEqual([`${zh}: Line 1 still says what to write ("To write: …"). Write it.`]);
    expect(missing({ check: 'page', page, locales }, one('```text\nTo write: it\n```\n'))).toEqual([]);
  });
  it('tells why a page cannot be read', () => {
    expect(missing({ check: 'page', page, locales }, { [zh]: undefined })[0]).toContain('UTF-8');
    expect(missing({ check: 'page', page, locales }, one('---\ntitle: "A\n---\n\nText.\n'))[0]).toContain('quote');
    const mdx = { check: 'page', page: 'a.mdx', locales } as const;
    expect(missing(mdx, { 'docs/a.mdx': '# A\n\n<Tag>\n' })).toHaveLength(1);
  });
});

describe('section', () => {
  const text = [
    '# A {#a}',
    '',
    '## First {#first}',
    '',
    'One [link](https://example.org).[^1]',
    '',
    '### Inner {#inner}',
    '',
    '```yaml',
    '## No heading {#fenced}',
    'a: 1',
    '```',
    '',
    '<!-- a comment',
    'of two lines -->',
    '',
    '## Second {#second}',
    '',
    '- item',
    '',
    '| a |',
    '| - |',
    '| b |',
    '',
    '[^1]: Note.',
  ].join('\n');
  const section = (more: object) => ({ check: 'section', page, locales, ...more }) as TaskCheck;

  it('ends at the next heading of its level, and holds its subsections', () => {
    expect(missing(section({ id: 'first', contains: ['link', 'code', 'footnote'], lines: 5 }), one(text))).toEqual([]);
    expect(missing(section({ id: 'first', lines: 6 }), one(text))).toEqual([
      `${zh}: The section "first" has 5 of 6 lines that are not empty. Write what is missing below the heading {#first}.`,
    ]);
    expect(missing(section({ id: 'first', contains: ['list', 'diagram'] }), one(text))).toHaveLength(2);
    expect(missing(section({ id: 'second', contains: ['list', 'table'] }), one(text))).toEqual([]);
  });
  it('does not take what a skeleton says for its lines', () => {
    const skeleton =
      '待写：别处。\n\n## A {#a}\n\n待写：什么。\n\n### B {#b}\n\n1. 待写：什么。\n\n## C {#c}\n\n文字。\n';
    expect(missing(section({ id: 'a' }), one(skeleton))).toEqual([
      `${zh}: Line 5 still says what to write ("待写：…"), and 1 more does. Write it.`,
    ]);
    expect(missing(section({ id: 'c' }), one(skeleton))).toEqual([]);
  });
  it('does not take a line of code for a heading', () =>
    expect(missing(section({ id: 'fenced' }), one(text))[0]).toContain('There is no section with the id "fenced"'));
  it('wants more than a heading', () =>
    expect(missing(section({ id: 'a' }), one('# A {#a}\n\n## B {#b}\n\n<!-- soon -->\n'))).toHaveLength(1));
  it('tells a diagram from code', () => {
    const diagram = one('# A {#a}\n\n```mermaid\nflowchart LR\n```\n');
    expect(missing(section({ id: 'a', contains: ['diagram'] }), diagram)).toEqual([]);
    expect(missing(section({ id: 'a', contains: ['code'] }), diagram)).toHaveLength(1);
  });
  it('finds one inside an admonition', () =>
    expect(missing(section({ id: 'b' }), one(':::note\n\n## B {#b}\n\nText.\n\n:::\n'))).toEqual([]));
});

describe('front-matter', () => {
  const text =
    '---\ntitle: A\ntags: [otlp, go]\nempty: []\nverified:\n  on: 2026-11-22\n  versions: { go: 1.20 }\n---\n\nText.\n';
  const ask = (key: string, value?: string | number | boolean) =>
    missing({ check: 'front-matter', page, key, locales, ...(value !== undefined && { value }) }, one(text));

  it('wants the key, the value or the item', () => {
    expect([ask('title'), ask('title', 'A'), ask('tags', 'go'), ask('verified.on', '2026-11-22')].flat()).toEqual([]);
    expect(ask('description')).toEqual([`${zh}: The front matter has no "description". Add it.`]);
    expect(ask('empty')).toHaveLength(1);
    expect(ask('title', 'B')).toEqual([`${zh}: "title" in the front matter is "A", expected "B". Write "title: B".`]);
    expect(ask('tags', 'java')).toEqual([`${zh}: The list "tags" in the front matter lacks "java". Add it.`]);
    expect(ask('verified.how', 'executed')[0]).toContain('is absent');
  });
  it.each(['constructor', '__proto__', 'title.length', 'tags.0'])('knows own keys only: %s', (key) =>
    expect(ask(key)).toHaveLength(1),
  );
});

describe('text and no-text', () => {
  const text = (more: object) => ({ check: 'text', file: 'a.txt', means, ...more }) as TaskCheck;
  it('counts', () => {
    expect(missing(text({ pattern: '^b$', atLeast: 2 }), { 'a.txt': 'b\r\nb\r\n' })).toEqual([]);
    expect(missing(text({ pattern: 'b', atLeast: 3 }), { 'a.txt': 'b b' })).toEqual([
      'a.txt: Missing (2 of 3): say which port',
    ]);
    expect(missing(text({ pattern: '中文$' }), { 'a.txt': '\uFEFF中文\n' })).toEqual([]);
  });
  it('reads the page in each language', () =>
    expect(missing({ check: 'text', page, pattern: '4317', means }, { [zh]: '4317', [en]: '' })).toEqual([
      `${en}: Missing: say which port`,
    ]));
  it('does not take an absent file for one that does not match', () => {
    expect(missing(text({ check: 'no-text', pattern: 'TODO' }), { 'a.txt': 'done' })).toEqual([]);
    expect(missing(text({ check: 'no-text', pattern: 'TODO' }), { 'a.txt': 'TODO' })).toHaveLength(1);
    expect(missing(text({ check: 'no-text', pattern: 'TODO' }), {})).toEqual(['a.txt: The file is not there. Add it.']);
    expect(missing({ check: 'no-text', page, locales, pattern: 'TODO', means }, {})[0]).toContain('npm run new');
  });
  it('ends when a pattern does not', () => {
    const slow = missing(text({ pattern: '^(a+)+$' }), { 'a.txt': `${'a'.repeat(40)}b` });
    expect(slow[0]).toContain('takes too long');
  });
});

describe('file and entry', () => {
  it('parses what can be parsed', () => {
    expect(missing({ check: 'file', file: 'a.png' }, { 'a.png': undefined })).toEqual([]);
    expect(missing({ check: 'file', file: 'a.go' }, { 'a.go': ' \n' })).toHaveLength(1);
    expect(missing({ check: 'file', file: 'a.yml' }, { 'a.yml': 'a: 1' })).toEqual([]);
    expect(missing({ check: 'file', file: 'a.yml' }, { 'a.yml': 'a: [' })).toHaveLength(1);
    expect(missing({ check: 'file', file: 'a.json' }, { 'a.json': '[1]' })).toEqual([]);
    expect(missing({ check: 'file', file: 'a.json' }, { 'a.json': '{' })).toHaveLength(1);
    expect(missing({ check: 'file', file: 'a.json' }, {})).toEqual(['a.json: The file is not there. Add it.']);
  });
  it('finds the entry with the keys', () => {
    const file = 'data/a.yml';
    const yaml = 'x:\n  terms:\n    - { id: span, en: span }\n    - { id: otel, en: "", zh: 遥测 }\n';
    const ask = (id: string, keys: string[], list = 'x.terms') =>
      missing({ check: 'entry', file, list, where: { id }, keys }, { [file]: yaml });
    expect(ask('span', ['en'])).toEqual([]);
    expect(ask('span', ['zh'])).toEqual([`${file}: The entry with id: span has no "zh". Add it.`]);
    expect(ask('otel', ['en', 'zh'])).toHaveLength(1);
    expect(ask('trace', [])).toEqual([`${file}: "x.terms" has no entry with id: trace. Add it.`]);
    expect(ask('span', [], 'terms')).toHaveLength(1);
    expect(ask('span', [], 'constructor.name')).toHaveLength(1);
  });
  it('does not choke on a bomb', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijklmnop'.split('').map((key, at) => `${key}: &${key} [${`*${'abcdefghijklmnop'[at]}, `.repeat(9)}]`),
    ];
    expect(
      missing({ check: 'entry', file: 'a.yml', list: 'a', where: { id: 'x' } }, { 'a.yml': bomb.join('\n') }),
    ).toHaveLength(1);
  });
});

describe('example', () => {
  const file = 'examples/hello/example.yml';
  const yaml = (more: string) =>
    `id: hello\nshows: { zh-Hans: 一个最小的程序, en: The smallest program }\nlanguages: [go]\nneeds: [go]\ncommand: go run .\nexpect: { stdout: out.txt }\n${more}`;
  const check: TaskCheck = { check: 'example', example: 'hello', proof: 'executed' };
  it('follows its schema, claims the proof and names a page', () => {
    expect(missing(check, { [file]: yaml('pages: [guides/a]\n') })).toEqual([]);
    expect(missing(check, { [file]: yaml('pages: []\n') })[0]).toContain('names no page');
    expect(missing({ ...check, proof: 'executed-by-hand' }, { [file]: yaml('pages: [guides/a]\n') })[0]).toContain(
      'proof',
    );
    expect(missing(check, { [file]: 'id: hello\n' })[0]).toContain('Missing key');
    expect(missing(check, {})[0]).toContain('npm run new -- example');
  });
});

describe('translated', () => {
  const source = '# 甲 {#a}\n\n文字。\n';
  const translation = (record: string) => `---\ntranslation: { source: zh-Hans${record} }\n---\n\n# A {#a}\n\nText.\n`;
  const check: TaskCheck = { check: 'translated', page, to: 'en' };
  const fresh = translation(`, blob: ${toBlobId(source)}`);
  it('compares what was recorded with the source', () => {
    expect(missing(check, { [zh]: source, [en]: fresh })).toEqual([]);
    expect(missing(check, { [zh]: source.replaceAll('\n', '\r\n'), [en]: fresh })).toEqual([]);
    expect(missing(check, { [zh]: `${source}更多。\n`, [en]: fresh })[0]).toContain('has changed');
    expect(missing(check, { [zh]: source, [en]: '# A\n\nText.\n' })[0]).toContain('--accept');
    expect(missing(check, { [en]: fresh })[0]).toContain('Restore it');
    expect(missing(check, { [zh]: source })[0]).toContain('The page is not there');
  });
});

describe('judgeTask', () => {
  it('says each thing once', () => {
    const verify: TaskCheck[] = [
      { check: 'page', page },
      { check: 'section', page, id: 'a' },
      { check: 'text', page, pattern: 'x', means },
    ];
    expect(judgeTask({ verify }, new Map())).toHaveLength(2);
  });
  it('speaks both languages, in one line each', () => {
    const [gap] = judgeTask({ verify: [{ check: 'section', page, id: 'b' }] }, new Map([[zh, '# A\n']]));
    expect(gap?.check).toBe('section');
    for (const words of Object.values(gap?.message ?? {})) expect(words).toMatch(/^[^\n]+$/);
    expect(gap?.message['zh-Hans']).toContain('小节');
  });
});
