import { describe, expect, it } from 'vitest';
import { isAsking, noQuery, parseBoardQuery, selectRows, toSearch } from './boardQuery.ts';
import type { BoardRow } from './buildBoard.ts';
import { createTestBoard } from './testBoard.ts';

function row(name: string, change: Partial<BoardRow> = {}): BoardRow {
  const [made] = createTestBoard(1).rows;
  if (!made) throw new Error('Unexpected empty board.');
  return { ...made, name, slug: name.toLowerCase(), ...change };
}

const names = (rows: Pick<BoardRow, 'name'>[]) => rows.map(({ name }) => name);

describe('a question to the board', () => {
  it.each([
    ['', noQuery],
    ['?q=ada&kind=docs&sort=commits', { ...noQuery, q: 'ada', kind: 'docs', sort: 'commits' }],
    ['?sort=name', { ...noQuery, sort: 'name', direction: 'ascending' }],
    ['?sort=latest&order=ascending', { ...noQuery, sort: 'latest', direction: 'ascending' }],
  ] as const)('%j survives the way through the address', (search, query) => {
    expect(parseBoardQuery(search)).toEqual(query);
    expect(toSearch(parseBoardQuery(search))).toBe(search);
  });

  it('leaves parameters of others alone and drops what it does not know', () => {
    expect(toSearch({ ...noQuery, q: '林' }, '?from=mail&kind=docs')).toBe('?from=mail&q=%E6%9E%97');
    expect(parseBoardQuery('?kind=constructor&sort=toString&order=up')).toEqual(noQuery);
  });

  it('is none when the static pages have the answer', () => {
    expect(isAsking(noQuery)).toBe(false);
    expect(isAsking({ ...noQuery, q: '  ' })).toBe(false);
    expect(isAsking({ ...noQuery, direction: 'ascending' })).toBe(true);
  });
});

describe('the answer', () => {
  it('finds all words in names and slugs, whatever their case, width and accents', () => {
    const rows = [row('José García', { slug: 'pepe' }), row('Josephine'), row('林徽因')];
    expect(names(selectRows(rows, { ...noQuery, q: 'garcia JOSE' }, 'en'))).toEqual(['José García']);
    expect(names(selectRows(rows, { ...noQuery, q: 'Ｐｅｐｅ' }, 'en'))).toEqual(['José García']);
    expect(names(selectRows(rows, { ...noQuery, q: '徽因' }, 'en'))).toEqual(['林徽因']);
  });

  it('has those with a kind of contribution, by the points of that kind', () => {
    const rows = [
      row('A', { points: 9000, types: { docs: 1000, fix: 8000 } }),
      row('B', { points: 2000, types: { docs: 2000 } }),
      row('C', { points: 1000, types: { review: 1000 } }),
    ];
    const found = selectRows(rows, { ...noQuery, kind: 'docs' }, 'en');
    expect(found.map(({ name, points }) => [name, points])).toEqual([
      ['B', 2000],
      ['A', 1000],
    ]);
  });

  it('is sorted by any column, and equals keep the order of the board', () => {
    const rows = [row('b', { commits: 1 }), row('A', { commits: 3 }), row('c', { commits: 1, latest: '2026-07-01' })];
    const sorted = (search: string) => names(selectRows(rows, parseBoardQuery(search), 'en'));
    expect(sorted('?sort=commits')).toEqual(['A', 'b', 'c']);
    expect(sorted('?sort=commits&order=ascending')).toEqual(['b', 'c', 'A']);
    expect(sorted('?sort=name')).toEqual(['A', 'b', 'c']);
    expect(sorted('?sort=latest')).toEqual(['c', 'b', 'A']);
  });
});
