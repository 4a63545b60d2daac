import { describe, expect, it } from 'vitest';
import { enFile, lintFixture, placesOf, zhFile } from './fixture.ts';
import { frontMatter } from './front-matter.ts';
import { knownTag } from './known-tag.ts';

const zh = ['title: 用 eBPF 数系统调用', 'description: 写一个小程序，统计每个进程的系统调用次数。'];
const en = [
  'title: Count system calls with eBPF',
  'description: Write a small program that counts the system calls of each process.',
];
const check = (lines: readonly string[], file = zhFile) =>
  lintFixture(frontMatter, { file, text: ['---', ...lines, '---', '', '正文', ''].join('\n') });

const full = [
  'tags: [ebpf, go]',
  'difficulty: beginner',
  'sidebar_position: 3',
  'slug: /count',
  'keywords: [syscall, eBPF]',
  'image: /img/cards/syscalls.png',
  'pagination_prev: guides/ebpf/check-kernel',
  'pagination_next: null',
  'toc_min_heading_level: 2',
  'toc_max_heading_level: 4',
  'hide_table_of_contents: false',
  'draft: false',
  'unlisted: true',
  'sidebar_label: Count',
  'verified:',
  '  how: executed',
  '  on: 2026-11-21',
  '  versions: {go: "1.26", collector: 0.159.0}',
  '  example: count-syscalls',
  'translation:',
  '  source: zh-Hans',
  '  blob: 5b8efff798038103d269b633813fc60c5b8efff7',
];

describe('front-matter', () => {
  it.each([
    ['zh', zhFile, zh],
    ['en', enFile, en],
  ])('accepts required keys alone and all keys together (%s)', (_, file, required) => {
    expect(check(required, file)).toEqual([]);
    expect(check([...required, ...full], file)).toEqual([]);
  });

  it.each<[string, readonly string[], number, RegExp]>([
    ['a missing title', [zh[1] ?? ''], 1, /Missing key "title"/],
    ['an unknown key', [...zh, 'dificulty: beginner'], 4, /Unexpected key "dificulty".*Did you mean "difficulty"\?/],
    [
      'an unknown nested key',
      [...en, 'verified: {how: executed, on: 2026-11-21, version: {go: "1"}, versions: {go: "1"}}'],
      4,
      /"version" in "verified".*Did you mean "versions"/,
    ],
    [
      'a wrong difficulty',
      [...en, 'difficulty: beginer'],
      4,
      /expected one of beginner, intermediate, advanced\. Did you mean "beginner"/,
    ],
    [
      'a number as version',
      [...zh, 'verified:', '  how: executed', '  on: 2026-11-21', '  versions:', '    go: 1.30'],
      8,
      /Unexpected 1\.3 for "verified\.versions\.go", expected text\. Put it in quotes/,
    ],
    [
      'a day that does not exist',
      [...en, 'verified: {how: executed, on: 2026-02-30, versions: {go: "1"}}'],
      4,
      /a date such as/,
    ],
    ['a repeated tag', [...zh, 'tags:', '  - go', '  - go'], 6, /each item once/],
    ['a short blob', [...en, 'translation: {source: zh-Hans, blob: abc}'], 4, /blob: abc", expected a blob id of git/],
    ['a short description', ['title: Count', 'description: Count'], 3, /at least 10/],
    ['a list in the place of text', ['title: [a]', ...zh.slice(1)], 2, /Unexpected list for "title"/],
    [
      'proof by an example that is not named',
      [...zh, 'verified: {how: executed, on: 2026-11-21, versions: {go: "1"}}'],
      4,
      /Missing key "verified\.example"/,
    ],
    ['a page that is both draft and unlisted', [...en, 'draft: true', 'unlisted: true'], 5, /"unlisted: true"/],
    ['keywords in one text', [...zh, 'keywords: syscall, eBPF'], 4, /for "keywords", expected a list/],
    ['a picture that no site shows', [...en, 'image: card.svg'], 4, /expected the address of an image/],
    ['a level of headings that there is not', [...en, 'toc_min_heading_level: 1'], 4, /at least 2/],
    ['a misspelled draft', [...zh, 'drafts: true'], 4, /Did you mean "draft"\?/],
    ['broken YAML', ['title: a: b', ...zh.slice(1)], 2, /Unexpected YAML: nested mappings/],
    [
      'an unclosed quote',
      [...zh, 'sidebar_label: "a', 'slug: /b'],
      4,
      /^Unexpected quote " that is never closed, .*\.$/,
    ],
    ['a repeated key', [...zh, 'title: noch einmal'], 4, /Unexpected YAML: map keys must be unique/],
    ['no mapping', ['- a'], 2, /key: value/],
  ])('finds %s on its line', (_, lines, line, message) => {
    const findings = check(lines);
    expect(findings.map(({ range }) => range?.start.line)).toContain(line);
    expect(findings.map((finding) => finding.message.en).join('\n')).toMatch(message);
  });

  it.each(['executed-by-hand', 'documented'])('asks for no example of a page that is %s', (how) => {
    expect(check([...zh, `verified: {how: ${how}, on: 2026-11-21, versions: {go: "1"}}`])).toEqual([]);
  });

  it('finds absent and unclosed front matter', () => {
    expect(placesOf(lintFixture(frontMatter, { text: '' }))).toEqual([['front-matter', 1]]);
    expect(placesOf(lintFixture(frontMatter, { text: '# 标题\n' }))).toEqual([['front-matter', 1]]);
    expect(lintFixture(frontMatter, { text: '---\ntitle: 无尽\n' })[0]?.message.en).toMatch(/closes the front matter/);
  });

  it('refuses a flood of aliases instead of unfolding it', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`),
    ];
    expect(check(bomb)[0]?.message.en).toMatch(/Unexpected YAML/);
  });

  it('leaves README.md alone', () => {
    expect(lintFixture(frontMatter, { file: 'README.md', text: '# Read me\n' })).toEqual([]);
  });
});

describe('known-tag', () => {
  it('is silent while tags.yml is broken', () => {
    expect(lintFixture(knownTag, { text: '---\ntags: [go]\n---\n', tags: 'broken' })).toEqual([]);
  });

  it.each([zhFile, enFile])('points at the unknown tag and suggests the nearest (%s)', (file) => {
    const text = '---\ntags:\n  - go\n  - metric\n---\n';
    const [finding, ...rest] = lintFixture(knownTag, { file, text, tags: ['go', 'metrics'] });
    expect(finding).toMatchObject({
      range: { start: { line: 4, column: 5 } },
      message: { en: expect.stringContaining('Did you mean "metrics"?') },
    });
    expect(rest).toEqual([]);
    expect(lintFixture(knownTag, { file, text, tags: ['go', 'metric'] })).toEqual([]);
  });
});
