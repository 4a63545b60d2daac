import { expect, it } from 'vitest';
import { displayWidth, toTable } from './table.ts';

it.each([
  ['Ada', 3],
  ['王小明', 6],
  ['カタカナ', 8],
  ['ｱｲｳ', 3],
  ['한국어', 6],
  ['Ｗｉｄｅ', 8],
  ['Zoe\u0308', 3],
  ['नमस्ते', 4],
  ['🎉', 2],
  ['', 0],
])('%s takes %d columns', (line, width) => {
  expect(displayWidth(line)).toBe(width);
});

it('aligns Latin and Chinese names', () => {
  const lines = toTable(
    [
      { title: 'Name', align: 'left' },
      { title: 'Points', align: 'right' },
    ],
    [
      ['王小明', '1.0'],
      ['Ada', '123.5'],
    ],
  );
  expect(lines).toEqual(['Name    Points', '王小明     1.0', 'Ada      123.5']);
  expect(new Set(lines.map(displayWidth)).size).toBe(1);
});

it('lets no cell steer the terminal or fill it', () => {
  const [, line = ''] = toTable(
    [{ title: 'Name', align: 'left', widest: 40 }],
    [[`\u001B[31mA\u202Eda\n${'x'.repeat(500)}`]],
  );
  expect(line).toMatch(/^A da x+…$/);
  expect(displayWidth(line)).toBe(40);
});

it('cuts a long name between its characters, wide ones too', () => {
  const [, line = ''] = toTable([{ title: 'Name', align: 'left', widest: 40 }], [['王'.repeat(30)]]);
  expect(line).toBe(`${'王'.repeat(19)}…`);
});
