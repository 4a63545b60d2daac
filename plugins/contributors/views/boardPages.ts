import { creditTypes, type CreditType } from '../../../src/lib/recognition/ledger/ledger.ts';
import type { Board, ShownRow } from './buildBoard.ts';

/** Rows that one page of a board shows, and all that it ships. */
export const rowsPerPage = 50;

/** More newcomers than this are a table again, which can be sorted by the first contribution. */
const shownNewcomers = 12;

/** A board with the rows of one page. */
export type PagedBoard = Omit<Board, 'rows'> & {
  /** With types only where the page is the whole board: of a longer one, the browser loads all rows to search them. */
  rows: ShownRow[];
};

/** Props of one page of a board; pages count from 1. */
export type BoardPage = {
  page: number;
  pages: number;
  /** Kinds of contribution that somebody on the whole board has, in the order of `creditTypes`. */
  kinds: CreditType[];
  board: PagedBoard;
};

/**
 * Cuts a board into pages, each with its own rows only. The first one welcomes newcomers, the last one has what people
 * who opted out did. At least one page.
 */
export function buildBoardPages(board: Board): BoardPage[] {
  const { rows, newcomers, anonymous, ...rest } = board;
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const kinds = creditTypes.filter((type) => rows.some(({ types }) => types[type] !== undefined));
  const shown: ShownRow[] = pages === 1 ? rows : rows.map(({ types: _, ...row }) => row);
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    kinds,
    board: {
      ...rest,
      rows: shown.slice(index * rowsPerPage, (index + 1) * rowsPerPage),
      newcomers: index === 0 ? newcomers.slice(0, shownNewcomers) : [],
      ...(anonymous && index === pages - 1 && { anonymous }),
    },
  }));
}

/** Page numbers to link to, at most seven, with `gap` where some are left out: 1 gap 4 5 6 gap 50. */
export function toPageNumbers(page: number, pages: number): (number | 'gap')[] {
  const near = [page - 1, page, page + 1];
  const edge = page <= 3 ? [2, 3, 4] : page >= pages - 2 ? [pages - 3, pages - 2, pages - 1] : near;
  const shown = [...new Set([1, ...edge, pages])].filter((number) => number >= 1 && number <= pages);
  return shown
    .sort((a, b) => a - b)
    .flatMap((number, index) =>
      index > 0 && number - (shown[index - 1] ?? 0) > 1 ? ['gap' as const, number] : [number],
    );
}
