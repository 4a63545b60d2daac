import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, protectCode } from './normalise.ts';

describe('normalise', () => {
  it.each([
    ['a line break', 'the collector\nreceives', 'the collector receives'],
    ['several spaces', 'a   b\t c', 'a b c'],
    ['a line break between Han characters', '收集器接收\n数据', '收集器接收数据'],
    ['space between Han and Latin', '使用 OTLP 协议', '使用OTLP协议'],
    ['full-width punctuation', '使用 OTLP，然后（再）导出：好！', '使用 OTLP, 然后 (再) 导出: 好!'],
    ['full-width letters and digits', 'ＯＴＬＰ１', 'OTLP1'],
    ['ideographic full stop and comma', '甲、乙。', '甲,乙.'],
    ['the shape of quotes', '“甲”‘乙’「丙」', `"甲"'乙'"丙"`],
    ['curly quotes in English', 'the reader’s “own”', `the reader's "own"`],
    ['an ellipsis', '等等……', '等等......'],
    ['characters that nobody sees', 'Open\u200BTelemetry\uFEFF', 'OpenTelemetry'],
    ['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
    ['full-width punctuation between Latin words', '用 OTLP，SDK（Go）或 gRPC：HTTP', '用OTLP, SDK (Go)或 gRPC: HTTP'],
    ['full-width punctuation between digits', '10：30', '10:30'],
    ['space beside kana', 'SDK の中で', 'SDKの中で'],
  ])('takes %s for the same', (_, one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  it.each([
    ['a number and two', '1.5', '1. 5'],
    ['a path and two', 'rm -rf /tmp', 'rm -rf / tmp'],
    ['a flag and a dash', 'x --flag', 'x -- flag'],
    ['a space in front of a mark', 'see .env', 'see.env'],
    ['words that are put together', 'not able', 'notable'],
    ['spaces between words of other alphabets', '한국어 문서', '한국어문서'],
    ['spaces between words with accents', 'à été', 'àété'],
    ['another quantity', 'x²', 'x2'],
    ['a comma and a full stop', '甲，乙', '甲。乙'],
    ['upper and lower case', 'go', 'Go'],
    ['single and double quotes', `'a'`, `"a"`],
  ])('does not take %s for the same', (_, one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB1 \n\t。“”（）ａ甲é-\u200B\uE000') }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  it('keeps what inline code says', () => {
    const same = (one: string, other: string): boolean => normalise(protectCode(one)) === normalise(protectCode(other));
    expect(same('ls -l', 'ls - l')).toBe(false);
    expect(same('"a"', '“a”')).toBe(false);
    expect(same('f(a)', 'f（a）')).toBe(false);
    expect(same('a  b', 'a b')).toBe(true);
    expect(normalise(protectCode('go.mod'))).toBe('go.mod');
  });
});
