import { dayLength, toIsoDay } from '../../../src/lib/recognition/days.ts';
import { creditTypes, type CreditType } from '../../../src/lib/recognition/ledger/ledger.ts';
import type { Board, BoardRow } from './buildBoard.ts';
import { markNamesakes } from './namesakes.ts';
import type { PointsByType } from './summarizeCredits.ts';

/**
 * All rows of a board, made small: searching, filtering and sorting load it on first use. One array for each column, in
 * the order of the board, because like stands beside like and compresses well.
 */
export type FullBoard = {
  /** Days since the epoch. */
  headDay: number;
  name: string[];
  /** 0 where `guessSlug` finds it from the name. */
  slug: (string | 0)[];
  /** Tenths of a point, which is what the pages show. */
  points: number[];
  commits: number[];
  coAuthored: number[];
  pages: number[];
  level: number[];
  /** Days from the latest contribution to HEAD. */
  age: number[];
  /** Days from the first contribution to the latest. */
  span: number[];
  isNew: (0 | 1)[];
  /** The kind that has all the points, by its place in `creditTypes`; or [kind, tenths, kind, tenths, …]. */
  types: (number | number[])[];
};

/** What `board-<window>.json` holds. */
export function toFullBoard({ rows, head }: Board): FullBoard {
  const headDay = toDayNumber(head.at);
  return {
    headDay,
    name: rows.map(({ name }) => name),
    slug: rows.map(({ name, slug }) => (guessSlug(name) === slug ? 0 : slug)),
    points: rows.map(({ points }) => toTenths(points)),
    commits: rows.map(({ commits }) => commits),
    coAuthored: rows.map(({ coAuthored }) => coAuthored),
    pages: rows.map(({ pages }) => pages),
    level: rows.map(({ level }) => level),
    age: rows.map(({ latest }) => headDay - toDayNumber(latest)),
    span: rows.map(({ first, latest }) => toDayNumber(latest) - toDayNumber(first)),
    isNew: rows.map(({ isNew }) => (isNew ? 1 : 0)),
    types: rows.map(({ types }) => packTypes(types)),
  };
}

/** The rows again, with points rounded to tenths. */
export function toRows(full: FullBoard): BoardRow[] {
  const rows = full.name.map((name, index): BoardRow => {
    const at = (column: number[]) => column[index] ?? 0;
    const latest = full.headDay - at(full.age);
    const points = at(full.points) * 100;
    return {
      slug: full.slug[index] || guessSlug(name),
      name,
      points,
      commits: at(full.commits),
      coAuthored: at(full.coAuthored),
      pages: at(full.pages),
      level: at(full.level),
      first: toIsoDay((latest - at(full.span)) * dayLength),
      latest: toIsoDay(latest * dayLength),
      isNew: at(full.isNew) === 1,
      types: unpackTypes(full.types[index] ?? [], points),
    };
  });
  return markNamesakes(rows);
}

/** What most slugs are made of. A wrong guess costs a few bytes, no more. */
function guessSlug(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]+/g, '-');
}

function packTypes(types: PointsByType): number | number[] {
  const entries = creditTypes.flatMap((type, index) => {
    const points = types[type];
    return points === undefined ? [] : [[index, toTenths(points)] as const];
  });
  const [only, second] = entries;
  return only && !second ? only[0] : entries.flat();
}

function unpackTypes(packed: number | number[], points: number): PointsByType {
  if (typeof packed === 'number') return { [typeAt(packed)]: points };
  const types: PointsByType = {};
  for (let place = 0; place < packed.length; place += 2) types[typeAt(packed[place])] = (packed[place + 1] ?? 0) * 100;
  return types;
}

function typeAt(place: number | undefined): CreditType {
  return creditTypes[place ?? 0] ?? creditTypes[0];
}

function toTenths(points: number): number {
  return Math.round(points / 100);
}

function toDayNumber(iso: string): number {
  return Math.floor(Date.parse(iso) / dayLength);
}
