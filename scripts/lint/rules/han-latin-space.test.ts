import { describe, expect, it } from 'vitest';
import { enFile, fixFixture, lintFixture, placesOf } from './fixture.ts';
import { hanLatinSpace } from './han-latin-space.ts';

function fixed(text: string): string {
  return fixFixture([hanLatinSpace], { text });
}

function count(text: string): number {
  return lintFixture(hanLatinSpace, { text }).length;
}

describe('the missing space', () => {
  it.each([
    ['使用OTLP导出', '使用 OTLP 导出'],
    ['第3步用时100ms，占50%的时间', '第 3 步用时 100ms，占 50% 的时间'],
    ['C++和C#以及Node.js都行', 'C++ 和 C# 以及 Node.js 都行'],
    ['变量`PATH`里的值', '变量 `PATH` 里的值'],
    ['**粗体**abc与**OTLP**的*区别*x', '**粗体** abc 与 **OTLP** 的*区别* x'],
    ['abc**粗体**', 'abc **粗体**'],
    ['***粗体***abc~~删~~1', '***粗体*** abc ~~删~~ 1'],
    ['*变量 a*的、**`b` 和`c` 都**的', '*变量 a* 的、**`b` 和 `c` 都**的'],
    ['参见[Collector](https://a.io/(x))的说明', '参见 [Collector](https://a.io/(x)) 的说明'],
    ['参见[Span][]和[链路][x]abc\n\n[Span]: /a\n[x]: /b', '参见 [Span][] 和[链路][x] abc\n\n[Span]: /a\n[x]: /b'],
    ['打开<https://a.io>看', '打开 <https://a.io> 看'],
    ['打开https://a.io/中文 看', '打开 https://a.io/中文 看'],
    ['> 引用\n> 的OTLP\n\n- 列表\n  的OTLP', '> 引用\n> 的 OTLP\n\n- 列表\n  的 OTLP'],
    ['## 使用OTLP {#otlp}', '## 使用 OTLP {#otlp}'],
    ['| 名称 |\n| --- |\n| 用OTLP |', '| 名称 |\n| --- |\n| 用 OTLP |'],
    ['α粒子和é', 'α 粒子和 é'],
  ])('is put in %j', (text, expected) => {
    expect(fixed(text)).toBe(expected);
    expect(count(expected)).toBe(0);
  });

  it('is left out of words in which a letter is a character', () => {
    expect(count('买了A股和U盘，唱卡拉OK')).toBe(0);
    expect(count('GPU盘点')).toBe(1);
  });

  it.each([
    '## 值 {#中文abc}',
    '<b>中文</b>abc',
    '![中文](a.png)abc',
    '脚注[^1]的\n\n[^1]: x',
    '```\n中文abc\n```',
    '20℃的水',
  ])('is not asked for in %j', (text) => {
    expect(count(text)).toBe(0);
  });

  it('is reported without a fix where the page spells the character in another way', () => {
    const findings = lintFixture(hanLatinSpace, { text: '中&#x6587;abc' });
    expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
  });

  it('is reported without a fix in the label by which a link finds its definition', () => {
    const text = '见[Trace语义约定][]和[Trace语义约定][x]\n\n[Trace语义约定]: /a\n[x]: /b';
    const findings = lintFixture(hanLatinSpace, { text });
    expect(findings.map(({ fix }) => fix !== undefined)).toEqual([true, false, true, true]);
    expect(fixed(text)).toContain('见 [Trace语义约定][]和 [Trace 语义约定][x]\n');
  });

  it('is not asked for in front matter, and in English', () => {
    expect(count('---\ntitle: 使用OTLP\n---\n\n正文。')).toBe(0);
    expect(lintFixture(hanLatinSpace, { file: enFile, text: '使用OTLP' })).toEqual([]);
  });

  it('is asked for in Chinese outside the site', () => {
    const text = '# 说明\n\n使用OTLP导出遥测数据。';
    expect(placesOf(lintFixture(hanLatinSpace, { file: 'README.md', text }))).toEqual([
      ['han-latin-space', 3],
      ['han-latin-space', 3],
    ]);
  });
});

describe('the needless space', () => {
  it.each([
    ['使用  OTLP 导出', '使用 OTLP 导出'],
    ['你好 ，世界。 OTLP （协议） 是 ', '你好，世界。OTLP（协议）是 '],
    ['用 `a` 、`b`， 还有\t。', '用 `a`、`b`，还有。'],
    ['请看： [文档](/a) ，谢谢', '请看：[文档](/a)，谢谢'],
    ['状态： **稳定** ，可用', '状态：**稳定**，可用'],
    ['标为“ 已采样 ”的 “Span” 与 Runtime “build”', '标为“已采样”的“Span”与 Runtime “build”'],
  ])('is taken out of %j', (text, expected) => {
    expect(fixed(text)).toBe(expected);
    expect(count(expected)).toBe(0);
  });

  it.each([
    '**注意：** 请重启',
    '**结果。** `otlp-sink` 已停止',
    '**“引号”** 后面',
    '地址是 https://a.io ，请打开',
    '一行， \n下一行',
    '参数 - （可选）',
    '名称: （可选）',
    '结果。 {{% /alert %}}',
    '图标， ![图](a.png)',
    '奇数个 “ 引号',
    '见 [采样（Sampling）](/a) 一节',
  ])('is left in %j', (text) => {
    expect(fixed(text)).toBe(text);
    expect(count(text)).toBe(0);
  });

  it('is left before what gives a heading its id in MDX', () => {
    const file = 'docs/guides/page.mdx';
    expect(lintFixture(hanLatinSpace, { file, text: '## 为什么？ {/* #why */}\n' })).toEqual([]);
  });
});

it('keeps the line ends', () => {
  expect(fixed('使用OTLP\r\n导出\r\n')).toBe('使用 OTLP\r\n导出\r\n');
});

it.each([
  ['blanks', `中${' '.repeat(300_000)}文`],
  ['boundaries', '中a'.repeat(20_000)],
  ['marks', '， '.repeat(50_000)],
  ['quotes', '“ ”中'.repeat(20_000)],
])('reads hostile %s in linear time', (_name, text) => {
  expect(count(`中文 ${text}`)).toBeGreaterThanOrEqual(0);
});
