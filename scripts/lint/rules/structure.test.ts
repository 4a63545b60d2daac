import { describe, expect, it } from 'vitest';
import { codeLanguage } from './code-language.ts';
import { conflictMarker } from './conflict-marker.ts';
import { enFile, lintFixture, placesOf, zhFile } from './fixture.ts';
import { headingId } from './heading-id.ts';
import { mdxParse } from './mdx-parse.ts';
import { missingTranslation } from './missing-translation.ts';

describe('heading-id', () => {
  it.each<[string, string, string, number[]]>([
    ['zh, ids everywhere', zhFile, '# 标题\n\n## 步骤 {#steps}\n\n### `otelcol` 的用法 {#usage}\n', []],
    ['en, ids everywhere', enFile, '## Steps {#steps}\n', []],
    ['zh, no id', zhFile, '## 步骤\n', [1]],
    ['en, no id', enFile, 'Text\n\n### Steps\n', [3]],
    ['zh, Chinese id', zhFile, '## 步骤 {#步骤}\n', [1]],
    ['en, repeated id', enFile, '## A {#a}\n\n## B {#a}\n', [3]],
    ['zh, in an admonition', zhFile, ':::note[注意]\n\n### 小标题\n\n:::\n', [3]],
    ['zh, shown in code', zhFile, '```markdown\n## 步骤\n```\n', []],
    ['zh, comment form in .md', zhFile, '## 步骤 <!-- #steps -->\n', [1]],
    ['mdx, comment form', 'docs/a.mdx', '## 步骤 {/* #steps */}\n', []],
  ])('%s', (_, file, text, lines) => {
    expect(lintFixture(headingId, { file, text }).map(({ range }) => range?.start.line)).toEqual(lines);
  });
});

describe('missing-translation', () => {
  it.each([
    [zhFile, enFile, 'English'],
    [enFile, zhFile, 'that is not in docs/'],
  ])('warns about %s without its translation', (file, twin, label) => {
    expect(lintFixture(missingTranslation, { file, text: '' })).toMatchObject([
      { severity: 'warning', message: { en: expect.stringContaining(label) } },
    ]);
    expect(lintFixture(missingTranslation, { file, text: '', files: { [twin]: '' } })).toEqual([]);
  });
  it('does not want partials translated', () => {
    expect(lintFixture(missingTranslation, { file: 'docs/_part.md', text: '' })).toEqual([]);
  });
});

describe('code-language', () => {
  it.each([zhFile, enFile, 'README.md'])('wants a language on every fence (%s)', (file) => {
    expect(lintFixture(codeLanguage, { file, text: '```text\na\n```\n' })).toEqual([]);
    expect(placesOf(lintFixture(codeLanguage, { file, text: '文\n\n```\na\n```\n' }))).toEqual([['code-language', 3]]);
  });
});

describe('conflict-marker', () => {
  const conflict = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n';
  it.each([zhFile, enFile])('finds an unresolved conflict, not one that is shown (%s)', (file) => {
    expect(placesOf(lintFixture(conflictMarker, { file, text: `文\n\n${conflict}` }))).toEqual([
      ['conflict-marker', 3],
    ]);
    expect(lintFixture(conflictMarker, { file, text: `\`\`\`text\n${conflict}\`\`\`\n` })).toEqual([]);
  });
});

describe('mdx-parse', () => {
  it('finds MDX that does not parse, on its line, and lets it pass as Markdown', () => {
    expect(placesOf(lintFixture(mdxParse, { file: 'docs/a.mdx', text: '文\n\n{ open\n' }))[0]?.[0]).toBe('mdx-parse');
    expect(placesOf(lintFixture(mdxParse, { file: 'docs/a.mdx', text: '文\n\n<div>\n' }))).toEqual([['mdx-parse', 3]]);
    expect(lintFixture(mdxParse, { text: '文\n\n{ open\n' })).toEqual([]);
  });
});
