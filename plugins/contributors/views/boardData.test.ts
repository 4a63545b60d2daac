import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toFullBoard, toRows } from './boardData.ts';
import { createTestBoard } from './testBoard.ts';

describe('the full rows of a board', () => {
  it('come back as they were, with points rounded to tenths', () => {
    const board = createTestBoard(300);
    expect(toRows(JSON.parse(JSON.stringify(toFullBoard(board))))).toEqual(board.rows);
    const [row] = createTestBoard(1).rows;
    const rows = row ? [{ ...row, points: 34_549, types: { docs: 30_000, review: 4_549 } }] : [];
    expect(toRows(toFullBoard({ ...board, rows }))[0]).toMatchObject({
      points: 34_500,
      types: { docs: 30_000, review: 4_500 },
    });
  });

  it('of 2,500 people are less than 60 KB when compressed', () => {
    const json = JSON.stringify(toFullBoard(createTestBoard(2500)));
    expect(gzipSync(json).length).toBeLessThan(60_000);
  });
});
