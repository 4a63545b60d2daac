import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../../../src/lib/git/testRepository.ts';
import { readTestViews } from './testViews.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const lines = (count: number, text = 'line') =>
  Array.from({ length: count }, (_, line) => `${text} ${line}\n`).join('');

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const why = async (slug: string) =>
  (await readTestViews(repository.dir)).profile(slug).recent.map(({ points, why }) => ({ points, why }));

describe('why a commit is worth its points', () => {
  it('tells size, weight, share and place of the day', async () => {
    const message = 'Write\n\nCo-authored-by: Bob <b@e.org>\nReviewed-by: Cyd <c@e.org>';
    repository.commit({ author: 'Ada <a@e.org>', files: { 'docs/a.md': lines(100) } });
    repository.commit({ author: 'Ada <a@e.org>', message, files: { 'docs/b.md': lines(100) } });
    const size = { part: 'size', lines: 100, size: 7 };
    const weight = { part: 'weight', type: 'docs', weight: 1000 };
    expect(await why('ada')).toEqual([
      {
        points: 2450,
        why: [[size, weight, { part: 'share', role: 'author', base: 4900, pool: 7000 }, { part: 'rank', rank: 1 }]],
      },
      { points: 7000, why: [[size, weight]] },
    ]);
    expect(await why('bob')).toEqual([
      { points: 2100, why: [[size, weight, { part: 'share', role: 'co-author', base: 2100, pool: 7000 }]] },
    ]);
    expect(await why('cyd')).toEqual([{ points: 500, why: [[{ part: 'review', base: 500, awarded: 500 }]] }]);
  });

  it('tells what was reverted and by which commit', async () => {
    const sha = repository.commit({ author: 'Ada <a@e.org>', files: { 'docs/a.md': lines(9) } });
    const by = repository.commit({
      author: 'Bob <b@e.org>',
      message: `Revert "Change"\n\nThis reverts commit ${sha}.`,
      files: { 'docs/a.md': null },
    });
    expect(await why('ada')).toEqual([{ points: 0, why: [[{ part: 'reverted', by }]] }]);
    expect(await why('bob')).toEqual([{ points: 1000, why: [[{ part: 'revert', pool: 1000 }]] }]);
  });

  it('tells what the limits take away', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, file) => [`docs/${file}.md`, lines(40, `${file}`)]));
    repository.commit({ author: 'Ada <a@e.org>', files: many });
    repository.commit({ author: 'Bob <b@e.org>', files: { 'docs/long.md': lines(2000) } });
    repository.commit({ author: 'Cyd <c@e.org>', files: { 'package-lock.json': '{}' } });
    const short = Array.from({ length: 51 }, (_, file) => [`docs/short/${file}.md`, 'short\n']);
    repository.commit({ author: 'Dan <d@e.org>', files: Object.fromEntries(short) });
    expect((await why('ada'))[0]?.why[0]).toContainEqual({ part: 'bulk', files: 60, limit: 50 });
    expect((await why('dan'))[0]?.why[0]?.map(({ part }) => part)).toEqual(['size', 'weight']);
    expect((await why('bob'))[0]?.why[0]?.[0]).toEqual({ part: 'size', lines: 2000, size: 10, isLargest: true });
    expect(await why('cyd')).toEqual([{ points: 0, why: [[{ part: 'unscored' }]] }]);
  });
});

describe('a profile', () => {
  it('adds up, by kind and over all commits', async () => {
    repository.commit({ at: '2026-01-05T00:00:00Z', author: 'Ada <a@e.org>', files: { 'docs/a.md': lines(9) } });
    repository.commit({ at: '2026-02-05T00:00:00Z', author: 'Ada <a@e.org>', files: { [`${en}/a.md`]: lines(30) } });
    const profile = (await readTestViews(repository.dir)).profile('ada');
    expect(profile).toMatchObject({
      points: 9000,
      weeks: 2,
      commits: 2,
      pages: 1,
      first: '2026-01-05',
      latest: '2026-02-05',
    });
    expect(profile.types).toEqual([
      { type: 'translation', points: 5000 },
      { type: 'docs', points: 4000 },
    ]);
  });

  it('says which commit earned the level and what the next one asks for', async () => {
    repository.commit({ at: '2026-01-05T00:00:00Z', author: 'Ada <a@e.org>', files: { 'docs/a.md': lines(300) } });
    const sha = repository.commit({
      at: '2026-02-05T00:00:00Z',
      author: 'Ada <a@e.org>',
      files: { 'docs/b.md': lines(9) },
    });
    expect((await readTestViews(repository.dir)).profile('ada').level).toMatchObject({
      index: 1,
      name: 'Contributor',
      since: '2026-02-05',
      sha,
      next: { name: 'Regular', points: 50, weeks: 5, missing: { points: 37_000, weeks: 3 } },
    });
  });

  it('has badges with the commits that earned them, latest first', async () => {
    const first = repository.commit({
      at: '2026-01-05T00:00:00Z',
      author: 'Ada <a@e.org>',
      files: { 'docs/a.md': 'a' },
    });
    const second = repository.commit({
      at: '2026-02-05T00:00:00Z',
      author: 'Ada <a@e.org>',
      files: { 'docs/a.md': 'b' },
    });
    const { badges } = (await readTestViews(repository.dir)).profile('ada');
    expect(badges.map(({ badge, sha, earned }) => [badge.kind, sha, earned])).toEqual([
      ['return', second, '2026-02-05'],
      ['first-merge', first, '2026-01-05'],
    ]);
  });

  it('links to pages in the reader’s language', async () => {
    repository.commit({ author: 'Ada <a@e.org>', files: { 'docs/a.md': lines(20), 'docs/gone.md': 'g' } });
    repository.commit({
      author: 'Ada <a@e.org>',
      moves: { 'docs/a.md': 'docs/b.md' },
      files: { 'docs/gone.md': null },
    });
    repository.commit({ author: 'Ada <a@e.org>', files: { [`${en}/b.md`]: 'b' } });
    const link = { title: 'B', permalink: '/en/b/' };
    const { profile } = await readTestViews(repository.dir);
    expect(profile('ada', new Map([['b.md', link]])).written).toEqual([
      { ...link, locales: ['en', 'zh-Hans'], commits: 3 },
    ]);
    expect(profile('ada').written).toEqual([]);
  });

  it('lists a hundred commits, newest first, and counts the rest', async () => {
    for (let count = 0; count < 102; count++) repository.commit({ author: 'Ada <a@e.org>', message: `No. ${count}` });
    const { recent, older, commits } = (await readTestViews(repository.dir)).profile('ada');
    expect([recent.length, recent[0]?.subject, older, commits]).toEqual([100, 'No. 101', 2, 102]);
  });
});
