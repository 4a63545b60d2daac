import { describe, expect, it } from 'vitest';
import { fixFixture, lintFixture } from './fixture.ts';
import { hanLatinSpace } from './han-latin-space.ts';
import { quotes } from './quotes.ts';

const traditional = '# 說明\n\n這是「可觀測性」的頁面。';

describe('quotation marks', () => {
  it.each([
    ['点击"保存"。', '点击“保存”。'],
    ['点击 "保存" 和"取消"', '点击“保存”和“取消”'],
    ['称为"**已采样**"的 `a` "链路" Span', '称为“**已采样**”的 `a` “链路” Span'],
    ['["关于本站"](/a)', '[“关于本站”](/a)'],
    ['称为「已采样」的', '称为“已采样”的'],
  ])('are put in %j', (text, expected) => {
    expect(fixFixture([quotes], { text })).toBe(expected);
    expect(lintFixture(quotes, { text: expected })).toEqual([]);
    expect(fixFixture([quotes, hanLatinSpace], { text: expected })).toBe(expected);
  });

  it.each([
    '值为 "now" 或 "forever"',
    'title="关于" 是属性',
    '只有一个 " 引号',
    '屏幕 5"、"中文',
    '`"中文"` 和 \\"中文\\"',
    '称为「“双重”」的',
    '```\n"中文"\n```',
  ])('are left in %j', (text) => {
    expect(fixFixture([quotes], { text })).toBe(text);
    expect(lintFixture(quotes, { text }).filter(({ fix }) => fix)).toEqual([]);
  });

  it('may be corner brackets outside the site, where Chinese can be traditional', () => {
    expect(lintFixture(quotes, { file: 'README.md', text: traditional })).toEqual([]);
    expect(lintFixture(quotes, { text: traditional })).toHaveLength(1);
  });
});
