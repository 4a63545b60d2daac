import { describe, expect, it } from 'vitest';
import { diffTexts, type DiffRow } from './diffTexts.ts';

/** The two texts that a difference was made of; what is skipped as its number of lines. */
function sidesOf(rows: readonly DiffRow[]): [string[], string[]] {
  const sides: [string[], string[]] = [[], []];
  for (const row of rows) {
    if (row.kind === 'skipped') sides.forEach((side) => side.push(`(${row.lines})`));
    else if (row.kind === 'changed')
      sides.forEach((side, index) => {
        const other = index === 0 ? 'ins' : 'del';
        side.push(
          row.parts
            .filter(({ op }) => op !== other)
            .map(({ text }) => text)
            .join(''),
        );
      });
    else sides.forEach((side, index) => row.kind !== (index === 0 ? 'ins' : 'del') && side.push(row.text));
  }
  return sides;
}

describe('the difference of two texts', () => {
  it('shows changed words inside their sentence', () => {
    expect(diffTexts('The collector listens on port 4317.', 'The collector binds to port 4317.', 'en')).toEqual([
      {
        kind: 'changed',
        parts: [
          { op: 'same', text: 'The collector ' },
          { op: 'del', text: 'listens on' },
          { op: 'ins', text: 'binds to' },
          { op: 'same', text: ' port 4317.' },
        ],
      },
    ]);
  });

  it('knows words in Chinese', () => {
    const [row] = diffTexts('采集器默认监听回环地址。', '采集器默认监听所有地址。', 'zh-Hans');
    expect(row).toMatchObject({
      kind: 'changed',
      parts: [
        { op: 'same', text: '采集器默认监听' },
        { op: 'del', text: '回环' },
        { op: 'ins', text: '所有' },
        { op: 'same' },
      ],
    });
  });

  it('shows what has little in common one after the other', () => {
    const rows = diffTexts('Run the first command.', 'Nothing of this remains here today.', 'en');
    expect(rows.map(({ kind }) => kind)).toEqual(['del', 'ins']);
  });

  it('leaves out what is far from any change', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const after = lines.with(10, 'line ten');
    const rows = diffTexts(lines.join('\n'), after.join('\n'), 'en');
    expect(rows.map(({ kind }) => kind)).toEqual(['skipped', 'same', 'changed', 'same', 'skipped']);
    expect(rows[0]).toEqual({ kind: 'skipped', lines: 8 });
  });

  it('says nothing of lines that are broken elsewhere, but all of white space in code', () => {
    const [prose] = diffTexts('one two three\nfour five', 'one two\nthree four six', 'en');
    expect(prose).toMatchObject({ kind: 'changed' });
    const [, code] = diffTexts('```yaml\na: 1\n```', '```yaml\n  a: 1\n```', 'en');
    expect(code).toEqual({
      kind: 'changed',
      parts: [
        { op: 'ins', text: '  ' },
        { op: 'same', text: 'a: 1' },
      ],
    });
  });

  it.each([
    ['', 'New.\n\nText.'],
    ['Old.\n\nText.', ''],
    ['a\nb\nc', 'a\nc\nd'],
    ['# A\n\nOne two three.\n\n```\nx\n```', '# A\n\nOne two four five.\n\n```\nx\ny\n```\n\nEnd.'],
  ])('loses nothing of %j and %j', (before, after) => {
    const [then, now] = sidesOf(diffTexts(before, after, 'en'));
    expect([then.join('\n'), now.join('\n')]).toEqual([before, after]);
  });

  it('shows a section of 130,000 lines that are all new as old and new lines', () => {
    const text = (word: string) => Array.from({ length: 130_000 }, (_, index) => `${word} ${index}`).join('\n');
    const rows = diffTexts(text('some'), text('other'), 'en');
    expect(rows.map(({ kind }) => kind)).toEqual(['del', 'ins']);
  });

  it('compares no more than the first of many long lines word by word', () => {
    const text = (word: string) =>
      Array.from({ length: 30 }, (_, index) => `${word} ${`line ${index} `.repeat(900)}\n\nsame ${index}`).join('\n\n');
    const kinds = diffTexts(text('some'), text('other'), 'en').map(({ kind }) => kind);
    expect([kinds.includes('changed'), kinds.at(-2), kinds.at(-3)]).toEqual([true, 'ins', 'del']);
  });

  it('takes no long time for long texts', () => {
    const text = (word: string) =>
      Array.from({ length: 3000 }, (_, index) => `${word} ${index} words of prose.`).join('\n');
    const rows = diffTexts(text('some'), text('other'), 'en');
    expect(rows.length).toBeGreaterThan(0);
  });
});
