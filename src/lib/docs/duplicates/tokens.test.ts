import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';

const same = (a: string, b: string): boolean => tokensOf(a).join() === tokensOf(b).join();

describe('tokensOf', () => {
  it.each([
    ['', 0],
    ['，。 - *', 0],
    ['Set `service.name` to 3.', 5],
    ['收集器', 3],
    ['用 Collector 收集3条', 6],
    ['naïve café Ωμέγα', 3],
    ['可观测性🙂 x', 6],
  ])('counts words, numbers and Han characters: %j', (text, count) => expect(tokensOf(text)).toHaveLength(count));

  it.each([
    ['line breaks and margins', 'one two three', '> one\r\n>   two\n> three'],
    ['punctuation and emphasis', 'one, two; “three”', '*one* **two** — three!'],
    ['capitals', 'One TWO', 'one two'],
    ['targets of links', '[one](./a.md) [two](b_(c)?d=e#f "g")', '[one](../h/i.md) [two][]'],
    ['full-width punctuation', '一，二。（三）', '一 二 三'],
  ])('takes for the same: %s', (_, a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ['another order', 'one two', 'two one'],
    ['another word', 'one two', 'one too'],
    ['another division', 'onetwo', 'one two'],
    ['another code', 'use `a`', 'use `b`'],
    ['what is no target', '[one] (two)', '[one](two)'],
    ['a parenthesis that is never closed', '[one](two three', '[one]'],
    ['another emoji', 'a 🙂', 'a 🙃'],
  ])('tells apart: %s', (_, a, b) => expect(same(a, b)).toBe(false));

  it('reads a line of nothing but openings once', () => {
    expect(tokensOf(']('.repeat(1_000_000))).toHaveLength(0);
    expect(tokensOf('](a'.repeat(1_000_000))).toHaveLength(1_000_000);
  });
});
