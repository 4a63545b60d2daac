import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffLines, toDiffLines, type DiffLine } from './lineDiff.ts';

const show = (lines: readonly DiffLine[]): string[] =>
  lines.map((line) =>
    line.sign === '…'
      ? `… ${line.count}`
      : `${line.line ?? ''}${line.sign}${line.spans.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
  );

it('marks the words that differ, in Chinese too', () => {
  expect(show(diffLines('采集器监听端口 4317。', '采集器监听端口 4318。', 7))).toEqual([
    '-采集器监听端口 [4317]。',
    '7+采集器监听端口 [4318]。',
  ]);
  expect(show(diffLines('先安装采集器，再启动服务。', '先安装导出器，再启动服务。'))).toEqual([
    '-先安装[采集]器，再启动服务。',
    '1+先安装[导出]器，再启动服务。',
  ]);
});

it('takes lines with little in common for two lines', () => {
  expect(show(diffLines('one two three', 'vier'))).toEqual(['-one two three', '1+vier']);
});

it('keeps two equal lines around a change and counts the others', () => {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(show(diffLines(lines.join('\n'), [...lines.slice(0, 4), 'x', 'y'].join('\n'), 10))).toEqual([
    '… 2',
    '12|c',
    '13|d',
    '-e',
    '-f',
    '-g',
    '14+x',
    '15+y',
  ]);
});

it('gives all lines of a text one sign', () => {
  expect(show(toDiffLines('a\n\nb\n', '+', 3))).toEqual(['3+a', '4+', '5+b']);
  expect(show(toDiffLines('', '-'))).toEqual([]);
});

it('answers soon for long texts that have nothing in common', () => {
  const text = (letter: string): string => Array.from({ length: 20_000 }, (_, index) => letter + index).join('\n');
  const lines = diffLines(text('a'), text('b'));
  expect(lines).toHaveLength(40_000);
  const long = diffLines('甲'.repeat(1_000_000), '乙'.repeat(1_000_000));
  expect(long.map(({ sign }) => sign)).toEqual(['-', '+']);
});

it('takes texts with more lines than a call can have arguments', () => {
  const text = Array.from({ length: 200_000 }, (_, index) => String(index)).join('\n');
  expect(diffLines(text, '')).toHaveLength(200_000);
  expect(diffLines('', text)).toHaveLength(200_000);
  expect(diffLines(text, text)).toEqual([{ sign: '…', count: 200_000 }]);
});

it('loses no line that differs', () => {
  const text = fc
    .array(fc.constantFrom('a b', 'a c', '一 二', '一 三', ''), { maxLength: 8 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const of = (signs: string): number =>
        lines.reduce((sum, line) => sum + (line.sign === '…' ? line.count : signs.includes(line.sign) ? 1 : 0), 0);
      expect(of('|+')).toBe(after === '' ? 0 : after.replace(/\n$/, '').split('\n').length);
      expect(of('|-')).toBe(before === '' ? 0 : before.replace(/\n$/, '').split('\n').length);
    }),
  );
});
