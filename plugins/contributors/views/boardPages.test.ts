import { describe, expect, it } from 'vitest';
import { buildBoardPages, toPageNumbers } from './boardPages.ts';
import { createTestBoard } from './testBoard.ts';

describe('the pages of a board', () => {
  it('have every row once, in order, and no page more than 50', () => {
    const board = createTestBoard(120);
    const pages = buildBoardPages(board);
    expect(pages.map(({ page, pages, board }) => [page, pages, board.rows.length])).toEqual([
      [1, 3, 50],
      [2, 3, 50],
      [3, 3, 20],
    ]);
    const names = board.rows.map(({ slug }) => slug);
    expect(pages.flatMap(({ board }) => board.rows.map(({ slug }) => slug))).toEqual(names);
  });

  it('ship what their rows show, and what to search by only if there is nothing else to load', () => {
    const shipped = (people: number) => buildBoardPages(createTestBoard(people)).flatMap(({ board }) => board.rows);
    expect(shipped(51).filter((row) => 'types' in row)).toEqual([]);
    expect(shipped(50)).toEqual(createTestBoard(50).rows);
  });

  it('know which kinds of contribution somebody has, on other pages too', () => {
    const board = createTestBoard(60);
    const rows = board.rows.map((row, index) => ({ ...row, types: index === 59 ? { review: 500 } : { docs: 1000 } }));
    expect(buildBoardPages({ ...board, rows }).map(({ kinds }) => kinds)).toEqual([
      ['docs', 'review'],
      ['docs', 'review'],
    ]);
  });

  it('welcome a dozen newcomers on the first and have the anonymous sum on the last', () => {
    const anonymous = { points: 1, commits: 1, coAuthored: 0, pages: 1 };
    const [first, second] = buildBoardPages({ ...createTestBoard(100), anonymous }).map(({ board }) => board);
    expect([first?.newcomers.length, second?.newcomers.length]).toEqual([12, 0]);
    expect([first?.anonymous, second?.anonymous]).toEqual([undefined, anonymous]);
  });

  it('are one when nobody is on the board', () => {
    expect(buildBoardPages(createTestBoard(0))).toMatchObject([{ page: 1, pages: 1, board: { rows: [] } }]);
  });

  it.each([
    [1, 1, '1'],
    [1, 3, '1 2 3'],
    [1, 50, '1 2 3 4 gap 50'],
    [4, 50, '1 gap 3 4 5 gap 50'],
    [50, 50, '1 gap 47 48 49 50'],
    [3, 5, '1 2 3 4 5'],
  ])('link on page %i of %i to %s', (page, pages, numbers) =>
    expect(toPageNumbers(page, pages).join(' ')).toBe(numbers),
  );
});
