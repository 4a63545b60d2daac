import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../../../src/lib/git/testRepository.ts';
import { readTestViews } from './testViews.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const lines = (count: number, text = 'line') =>
  Array.from({ length: count }, (_, line) => `${text} ${line}\n`).join('');
const coAuthored = (...people: string[]) =>
  ['S', '', ...people.map((person) => `Co-authored-by: ${person}`)].join('\n');

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

describe('a board', () => {
  it('counts what is in its window, most points first', async () => {
    repository.commit({ at: '2025-12-31T23:59:00Z', author: 'Old <o@e.org>', files: { 'docs/a.md': lines(300) } });
    repository.commit({ at: '2026-02-01T00:00:00Z', author: 'Steady <s@e.org>', files: { 'docs/b.md': lines(9) } });
    repository.commit({
      at: '2026-05-20T00:00:00Z',
      author: 'New <n@e.org>',
      files: { 'docs/b.md': lines(9, 'new'), [`${en}/b.md`]: lines(30) },
    });
    repository.commit({ at: '2026-06-02T00:00:00Z', author: 'Steady <s@e.org>', files: { 'docs/c.md': lines(1) } });
    const { board } = await readTestViews(repository.dir);
    const rowsOf = (...[window]: Parameters<typeof board>) =>
      board(window).rows.map(({ name, commits, pages, isNew }) => [name, commits, pages, isNew]);

    expect(rowsOf('90d')).toEqual([
      ['New', 1, 1, true],
      ['Steady', 1, 1, false],
    ]);
    expect(rowsOf('month')).toEqual([['Steady', 1, 1, false]]);
    expect(rowsOf('quarter')).toEqual(rowsOf('90d'));
    expect(rowsOf('year')).toEqual([
      ['Steady', 2, 2, true],
      ['New', 1, 1, true],
    ]);
    expect(rowsOf('all')).toEqual([
      ['Old', 1, 1, false],
      ['Steady', 2, 2, false],
      ['New', 1, 1, false],
    ]);
    expect(board('90d').rows[1]).toMatchObject({
      first: '2026-02-01',
      latest: '2026-06-02',
      points: 2000,
      types: { docs: 2000 },
    });
    expect(board('90d').totals).toEqual({ people: 2, newcomers: 1, commits: 2, pages: 2, points: 6000 + 2000 });
  });

  it('welcomes newcomers, the latest first, but none of all time', async () => {
    repository.commit({ at: '2025-01-01T00:00:00Z', author: 'Old <o@e.org>', files: { 'docs/a.md': 'a' } });
    for (const [day, name] of ['Ada', 'Bob', 'Cyd'].entries())
      repository.commit({
        at: `2026-06-0${day + 1}T00:00:00Z`,
        author: `${name} <${name}@e.org>`,
        files: { 'docs/a.md': name },
      });
    repository.commit({ at: '2026-06-04T00:00:00Z', author: 'Old <o@e.org>', files: { 'docs/b.md': 'b' } });
    const { board } = await readTestViews(repository.dir);
    expect(board().newcomers.map(({ name, first }) => [name, first])).toEqual([
      ['Cyd', '2026-06-03'],
      ['Bob', '2026-06-02'],
      ['Ada', '2026-06-01'],
    ]);
    expect(board('all').newcomers).toEqual([]);
  });

  it('counts commits as author and as co-author apart, each once', async () => {
    repository.commit({
      author: 'Ada <a@e.org>',
      message: coAuthored('Ada L <A@e.org>', 'Bob <b@e.org>', 'Bob <b@e.org>'),
      files: { 'docs/a.md': lines(100) },
    });
    const { rows } = (await readTestViews(repository.dir)).board();
    expect(rows.map(({ name, commits, coAuthored, points }) => [name, commits, coAuthored, points])).toEqual([
      ['Ada', 1, 0, 4900],
      ['Bob', 0, 1, 2100],
    ]);
  });

  it('has one sum without dates for everybody who opted out, and totals that hold', async () => {
    repository.commit({ author: 'Jane <j@e.org>', files: { 'docs/a.md': lines(1) } });
    repository.commit({ author: 'Joe <k@e.org>', files: { 'docs/b.md': lines(1) } });
    repository.commit({ author: 'Bob <b@e.org>', files: { 'docs/c.md': lines(1) } });
    const hidden = ['j@e.org', 'k@e.org'].map((alias) => ({ aliases: [alias], optOut: true }));
    const board = (await readTestViews(repository.dir, hidden)).board();
    expect(board.rows.map(({ name }) => name)).toEqual(['Bob']);
    expect(board.anonymous).toEqual({ points: 4000, commits: 2, coAuthored: 0, pages: 2 });
    expect(board.totals).toEqual({ people: 3, newcomers: 1, commits: 3, pages: 3, points: 6000 });
    expect(JSON.stringify(board)).not.toMatch(/Jane|Joe|@/);
  });

  it('counts of those who opted out only who did something in the window', async () => {
    repository.commit({ at: '2025-01-01T00:00:00Z', author: 'Jane <j@e.org>', files: { 'docs/a.md': 'a' } });
    repository.commit({ at: '2026-06-01T00:00:00Z', author: 'Bob <b@e.org>', files: { 'docs/b.md': 'b' } });
    const { board } = await readTestViews(repository.dir, [{ aliases: ['j@e.org'], optOut: true }]);
    expect([board('90d').totals.people, board('all').totals.people]).toEqual([1, 2]);
  });

  it('marks people of the same name, in the list of newcomers too', async () => {
    for (const [name, address] of [
      ['Kim Lee', 'a@e.org'],
      ['Kim Lee', 'b@e.org'],
      ['Ada', 'c@e.org'],
    ])
      repository.commit({ author: `${name} <${address}>`, files: { [`docs/${address}.md`]: 'a' } });
    const { rows, newcomers } = (await readTestViews(repository.dir)).board();
    for (const list of [rows, newcomers])
      expect(list.flatMap(({ name, hasNamesake }) => (hasNamesake ? [name] : []))).toEqual(['Kim Lee', 'Kim Lee']);
  });

  it('has no kind of contribution for work on nothing but files that do not count', async () => {
    repository.commit({ author: 'Cyd <c@e.org>', files: { 'package-lock.json': '{}' } });
    const { board, profile } = await readTestViews(repository.dir);
    expect(board().rows.map(({ commits, points, types }) => ({ commits, points, types }))).toEqual([
      { commits: 1, points: 0, types: {} },
    ]);
    expect(profile('cyd').types).toEqual([]);
  });

  it('puts whoever contributed last first among equals', async () => {
    for (const name of ['Ada', 'Bob'])
      repository.commit({ author: `${name} <${name}@e.org>`, files: { [`docs/${name}.md`]: 'a' } });
    expect((await readTestViews(repository.dir)).board().rows.map(({ name }) => name)).toEqual(['Bob', 'Ada']);
  });
});
