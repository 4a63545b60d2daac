import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, toPieces } from './breakLines.ts';

/** Han and full-width signs are two wide, all others one. */
const measure = (line: string) => Array.from(line).reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);

describe('lines', () => {
  it.each([
    ['one two three', 8, ['one two', 'three']],
    ['a self-assessment', 7, ['a self-', 'assessm', 'ent']],
    ['把你跑通的写下来', 8, ['把你跑通', '的写下来']],
    ['每页写明怎样验证过，写的人都留名。', 20, ['每页写明怎样验证', '过，写的人都留名。']],
    ['他说（也许）不会', 6, ['他说', '（也', '许）', '不会']],
    ['用 OpenTelemetry 写', 13, ['用', 'OpenTelemetry', '写']],
    ['first\nsecond line', 40, ['first', 'second line']],
    ['', 10, ['']],
  ])('of %j in %i', (text, width, lines) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });

  it('are about equally long', () => {
    expect(breakLines('one two three four', 16, measure)).toEqual(['one two', 'three four']);
  });

  const words = fc.array(fc.constantFrom('文', '档', '，', '。', '（', '）', '“', '”', ' ', 'a', 'bc', '-', '!', '…'), {
    maxLength: 40,
  });
  it('keep every sign, and fit where a piece does', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (parts, width) => {
        const text = parts.join('').replace(/ +/g, ' ').trim();
        const lines = breakLines(text, width, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) if ([...line].length > 1) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('break nowhere that Chinese punctuation forbids', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const pieces = toPieces(parts.join('').replace(/ +/g, ' ').trim());
        for (const piece of pieces.slice(1)) expect(piece).not.toMatch(/^[，。）”!…]/);
        for (const piece of pieces.slice(0, -1)) expect(piece).not.toMatch(/[（“]$/);
      }),
    );
  });
});
