import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lib/finding.ts';
import { enFile, fixFixture, lintFixture, placesOf, zhFile, type Fixture } from './fixture.ts';
import { mdRules } from './md/index.ts';
import { remarkLint } from './remark-lint.ts';

function lintMarkdown(fixture: Fixture): Finding[] {
  return mdRules.flatMap((rule) => lintFixture(rule, fixture));
}

const clean = {
  zh: '---\ntitle: 页\n---\n\n导语[^1]。\n\n## 步骤 {#steps}\n\n:::note[注意]\n\n正文。\n\n:::\n\n| 列 | 列 |\n| --- | --- |\n| a | b |\n\n- 项\n  - 子项\n\n[^1]: 出处\n',
  en: '---\ntitle: Page\n---\n\nIntro[^1], see https://example.org and [ ] and [x].\n\n## Steps {#steps}\n\n:::tip[Title]\n\nText.\n\n:::\n\n1. One\n2. Two\n\n[^1]: Source\n',
};

describe.each([
  ['zh', zhFile, clean.zh],
  ['en', enFile, clean.en],
])('the lanes (%s)', (_, file, text) => {
  it('find nothing in a page with heading ids, footnotes, admonitions, tables and lists', () => {
    expect(lintMarkdown({ file, text })).toEqual([]);
    expect(lintFixture(remarkLint, { file, text })).toEqual([]);
  });

  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\n', '\uFEFF'],
  ])('mend lay-out for good, with line end %j and mark %j', (eol, mark) => {
    const messy =
      `${mark}${text}## 接下来 {#next}  \n* 一\n* 二\n\n\n\n\`\`\`text\ncode  \n\n\n\`\`\`\n末尾 `.replaceAll(
        '\n',
        eol,
      );
    const findings = lintMarkdown({ file, text: messy });
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set([
        'md/MD009',
        'md/MD012',
        'md/MD022',
        'md/MD031',
        'md/MD032',
        'md/MD047',
        ...(file === zhFile ? ['md/MD004'] : []),
      ]),
    );
    const fixed = fixFixture(mdRules, { file, text: messy });
    expect(lintMarkdown({ file, text: fixed })).toEqual([]);
    expect(fixFixture(mdRules, { file, text: fixed })).toBe(fixed);
    expect(fixed).toContain(`code  ${eol}${eol}${eol}\`\`\``);
    if (eol === '\r\n') expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the Markdown rules', () => {
  it('reports lines and columns behind front matter', () => {
    expect(lintMarkdown({ text: '---\ntitle: 页\n---\n\n# 标题\n\n文 \n' })).toMatchObject([
      { rule: 'md/MD009', severity: 'warning', range: { start: { line: 7, column: 2 } } },
    ]);
  });

  it('cannot be switched off by a comment in the page', () => {
    expect(placesOf(lintMarkdown({ text: '<!-- markdownlint-disable -->\n\n文 \n' }))).toEqual([['md/MD009', 3]]);
  });

  it('offers no fix that changes what the page says', () => {
    const text = '#123 修了\n\n` code `\n\n[未用]: https://example.org\n';
    expect(lintMarkdown({ text }).map(({ rule, fix }) => [rule, fix])).toEqual([
      ['md/MD018', undefined],
      ['md/MD053', undefined],
    ]);
    expect(fixFixture(mdRules, { text })).toBe(text);
  });
});

describe('remark-lint', () => {
  it.each<[string, string, number]>([
    ['no-blockquote-without-marker', '> 一\n二\n', 2],
    ['ordered-list-marker-style', '1) 一\n', 1],
    ['no-shortcut-reference-link', '[a]\n\n[a]: https://example.org\n', 1],
    ['no-unused-definitions', '文\n\n[^1]: 未用\n', 3],
    ['final-newline', 'text', 1],
  ])('%s', (name, text, line) => {
    expect(placesOf(lintFixture(remarkLint, { text }))).toEqual([[`remark/${name}`, line]]);
  });
});
