import { describe, expect, it } from 'vitest';
import { parsePage } from './parsePage.ts';
import { proseOf } from './prose.ts';
import { countTokens, isHan, sentencesOf } from './sentences.ts';

function sentences(markdown: string): string[] {
  return proseOf(parsePage('page.md', markdown)).flatMap((block) => sentencesOf(block).map(({ text }) => text));
}

describe('sentencesOf', () => {
  it.each([
    ['Collector 接收数据。随后导出！为什么？', ['Collector 接收数据。', '随后导出！', '为什么？']],
    ['他说：“完成了。”然后离开（见下文。）再见', ['他说：“完成了。”', '然后离开（见下文。）', '再见']],
    ['先采样；再聚合：最后导出。', ['先采样；再聚合：最后导出。']],
    ['等等……然后继续。', ['等等……然后继续。']],
    ['运行 1.2.3 版本. 然后重启.再看', ['运行 1.2.3 版本.', '然后重启.', '再看']],
    ['It exports spans. Then it stops!', ['It exports spans.', 'Then it stops!']],
    ['Use a tool, e.g. the Collector, vs. an agent. Done.', ['Use a tool, e.g. the Collector, vs. an agent.', 'Done.']],
    [
      'In the U.S. Eastern region of opentelemetry.io v1.2 works.',
      ['In the U.S. Eastern region of opentelemetry.io v1.2 works.'],
    ],
    ['Wait... really? (Yes.) "No." Fine', ['Wait... really?', '(Yes.)', '"No."', 'Fine']],
    ['See Fig. 2 and No. 5. In 2025. Then', ['See Fig. 2 and No. 5.', 'In 2025.', 'Then']],
    ['Set `a.b`. Then run `c`.', ['Set \uFFFC.', 'Then run \uFFFC.']],
    ['One line\nof two. And  \nnext', ['One line\nof two.', 'And', 'next']],
    ['## 1. Install it', ['1. Install it']],
  ])('reads %j', (markdown, expected) => {
    expect(sentences(markdown)).toEqual(expected);
  });

  it('tells where a sentence is in the text of its block', () => {
    const [block] = proseOf(parsePage('page.md', '采样。 **Then** export. '));
    if (!block) throw new Error('no block');
    const found = sentencesOf(block);
    expect(found.map(({ start, end }) => block.text.slice(start, end))).toEqual(['采样。', 'Then export.']);
  });

  it('reads a long line of marks and blanks in one pass', () => {
    const text = '. '.repeat(200_000) + '！'.repeat(200_000) + ')'.repeat(200_000);
    expect(sentencesOf({ text, inlines: [] }).length).toBeGreaterThan(100_000);
  });
});

describe('countTokens', () => {
  it.each([
    ['', 0],
    ['可观测性', 4],
    ['使用 OTLP 导出', 5],
    ['zero-code v1.2.3 don’t 10.5', 4],
    ['a/b (c)', 3],
    ['运行 \uFFFC，等 5 秒', 6],
    ['𠀀𠀁 naïve Привет', 4],
    ['end. Next - one', 3],
    ['，。！ — …', 0],
  ])('counts the tokens of %j', (text, tokens) => {
    expect(countTokens(text)).toBe(tokens);
  });
});

it('tells Han characters from punctuation and other letters', () => {
  expect(['中', '〇', '𠀀'].every((one) => isHan(one.codePointAt(0) ?? 0))).toBe(true);
  expect(['。', 'a', 'あ', '１', '，'].some((one) => isHan(one.codePointAt(0) ?? 0))).toBe(false);
});
