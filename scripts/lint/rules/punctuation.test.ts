import { describe, expect, it } from 'vitest';
import { fixFixture, lintFixture } from './fixture.ts';
import { hanLatinSpace } from './han-latin-space.ts';
import { punctuation } from './punctuation.ts';

function fixed(text: string): string {
  return fixFixture([punctuation], { text });
}

function count(text: string): number {
  return lintFixture(punctuation, { text }).length;
}

describe('full-width punctuation', () => {
  it.each([
    ['你好,世界; 端口:4317', '你好，世界；端口：4317'],
    ['为什么? 好!!', '为什么？好！！'],
    ['请重启. 然后再看.', '请重启。然后再看。'],
    ['运行 `otelcol`.', '运行 `otelcol`。'],
    ['如下 :', '如下：'],
    ['支持 gRPC, HTTP, 还有 `x`, 都行', '支持 gRPC, HTTP，还有 `x`，都行'],
    ['日志 (Log) 和Span(跨度)', '日志（Log）和Span（跨度）'],
    ['（见下文) 和 (见上文）', '（见下文）和（见上文）'],
    ['请看 ([文档](/a), 或 (附录))', '请看（[文档](/a)，或（附录））'],
    ['等等...再看。。。好', '等等……再看……好'],
    ['好。。坏，，', '好。坏，'],
    ['链路 -- 一次请求', '链路——一次请求'],
    ['**注意:** 请重启', '**注意：** 请重启'],
    ['[链接](/a), [用法](/b).', '[链接](/a)，[用法](/b)。'],
    ['> 引用,\n> 第二行.', '> 引用，\n> 第二行。'],
    ['发到 a@b.io, 谢谢', '发到 a@b.io，谢谢'],
  ])('is put in %j', (text, expected) => {
    expect(fixed(text)).toBe(expected);
    expect(count(expected)).toBe(0);
  });

  it.each([
    '时间 13:56，比例 3:1，共 1,000 个，版本 1.2.3',
    '输出 Linux (amd64)、函数 foo(变量) 和 O(n)',
    '步骤 (1) 和 (ii) 见 (a)',
    '中文 :wave: 笑:smile:了 :)',
    '`键: 值` 是中文',
    'Hello, 世界',
    '类名.方法名',
    '一. 概述',
    '图 1. 贡献',
    '路径 .../目录 和 ../目录',
    '区间 1...10，参数 --flag，选项 - 说明',
    '不等于!=，问号?x=1',
    '转义\\,的 中文&#44;的',
    '地址（http://a.io:80/x) 和 (https://a.io/中文)',
    '打开 https://a.io/中文, 然后看',
    '仓库@abc（v1）:vendor/a.go',
    '[中文]: /a',
    'name: 中文',
    '对，API/SDK、“引号”——都行……',
  ])('is not asked for in %j', (text) => {
    expect(fixed(text)).toBe(text);
    expect(count(text)).toBe(0);
  });
});

it('leaves nothing to mend for the rule about spaces', () => {
  const text = '用 **A** , 然后 ( `b` ) 后 , [c](/c) ; 好 .\n';
  const once = fixFixture([punctuation, hanLatinSpace], { text: `${text}\n中文(说明) : \n` });
  expect(fixFixture([punctuation, hanLatinSpace], { text: once })).toBe(once);
});

it('takes the space that the half-width mark had, not the one that a link needs', () => {
  expect(fixed('[协议 (OTLP)][x] 导出\n\n[x]: /a')).toBe('[协议（OTLP）][x] 导出\n\n[x]: /a');
});

it.each([
  ['brackets', `${'('.repeat(30_000)}中${')'.repeat(30_000)}`],
  ['stops', `中${'. '.repeat(100_000)}`],
  ['blanks', `中${' '.repeat(300_000)},`],
])('reads hostile %s in linear time', (_name, text) => {
  expect(count(text)).toBeGreaterThanOrEqual(0);
});
