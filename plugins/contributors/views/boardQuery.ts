import { creditTypes, type CreditType } from '../../../src/lib/recognition/ledger/ledger.ts';
import type { ShownRow } from './buildBoard.ts';

/** Columns of a board. */
export const sortKeys = ['name', 'points', 'commits', 'coAuthored', 'pages', 'first', 'latest'] as const;

export type SortKey = (typeof sortKeys)[number];

export type Direction = 'ascending' | 'descending';

/** What a reader asks a board for. It lives in the address, so that it can be shared. */
export type BoardQuery = { q: string; kind?: CreditType; sort: SortKey; direction: Direction };

/** What the static pages answer. */
export const noQuery: BoardQuery = { q: '', sort: 'points', direction: 'descending' };

/** Names from A, numbers from the largest, days from the latest. */
export function naturalDirection(sort: SortKey): Direction {
  return sort === 'name' ? 'ascending' : 'descending';
}

/** Reads `?q=…&kind=docs&sort=commits&order=ascending`; anything unknown counts as absent. */
export function parseBoardQuery(search: string): BoardQuery {
  const params = new URLSearchParams(search);
  const kind = creditTypes.find((type) => type === params.get('kind'));
  const sort = sortKeys.find((key) => key === params.get('sort')) ?? noQuery.sort;
  const order = params.get('order');
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    ...(kind && { kind }),
    sort,
    direction: order === 'ascending' || order === 'descending' ? order : naturalDirection(sort),
  };
}

/** The address's query with this question in it; parameters of others stay. Empty or with a leading `?`. */
export function toSearch({ q, kind, sort, direction }: BoardQuery, search = ''): string {
  const params = new URLSearchParams(search);
  const set = (key: string, value: string | undefined) => (value ? params.set(key, value) : params.delete(key));
  set('q', q);
  set('kind', kind);
  set('sort', sort === noQuery.sort ? undefined : sort);
  set('order', direction === naturalDirection(sort) ? undefined : direction);
  const text = params.toString();
  return text && `?${text}`;
}

/** Whether the static pages do not have the answer. */
export function isAsking({ q, kind, sort, direction }: BoardQuery): boolean {
  return q.trim() !== '' || kind !== undefined || sort !== noQuery.sort || direction !== noQuery.direction;
}

/**
 * The rows that answer. With a kind, points are those of that kind. `rows` are in the order of the board, which decides
 * between equals. `locale` orders names.
 */
export function selectRows(rows: ShownRow[], query: BoardQuery, locale: string): ShownRow[] {
  const { q, kind } = query;
  const words = fold(q).split(/\s+/).filter(Boolean);
  const compare = comparison(query, locale);
  return rows
    .filter(({ name, slug }) => words.every((word) => fold(name).includes(word) || slug.includes(word)))
    .flatMap((row) => {
      if (kind === undefined) return [row];
      const points = row.types?.[kind];
      return points === undefined ? [] : [{ ...row, points }];
    })
    .sort(compare);
}

function comparison({ sort, direction }: BoardQuery, locale: string): (a: ShownRow, b: ShownRow) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(locale);
  switch (sort) {
    case 'name':
      return (a, b) => sign * collator.compare(a.name, b.name);
    case 'first':
    case 'latest':
      return (a, b) => sign * (a[sort] < b[sort] ? -1 : a[sort] > b[sort] ? 1 : 0);
    default:
      return (a, b) => sign * (a[sort] - b[sort]);
  }
}

/** Case, width and accents do not matter. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
