import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { defaultRules as rules } from '../../../src/lib/recognition/rules/readRules.ts';
import { buildLevels } from './buildLevels.ts';

function standing(slug: string, reached: number): [string, Standing] {
  const levels = rules.levels.slice(0, reached).map(({ id }) => ({ id, sha: 'a', at: 0 }));
  return [slug, { person: { slug, name: slug, credits: [] }, points: 0, weeks: 0, levels, badges: [] }];
}

const build = (points = rules.points) =>
  buildLevels({
    standings: new Map([standing('a', 1), standing('b', 1), standing('c', 3)]),
    rules: { ...rules, points },
    locale: 'en',
  });

describe('buildLevels', () => {
  it('counts on each level those who went on from it too', () => {
    expect(build().levels.map(({ reached }) => reached)).toEqual([3, 1, 1, 0, 0, 0]);
    expect(build().levels[1]).toMatchObject({ name: 'Contributor', points: 12, weeks: 2 });
  });

  it('lists types in the order in which paths are compared, and those without paths at the end', () => {
    expect(build().weights.map(({ type }) => type)).toEqual([
      'example',
      'translation',
      'docs',
      'tooling',
      'fix',
      'formatting',
    ]);
    expect(build().weights[3]).toEqual({ type: 'tooling', weight: 800, paths: ['**'] });
  });

  it('says how lines are counted as the reader of history does it', () => {
    expect(build().lines).toEqual({ counted: expect.arrayContaining(['*.md', '*.mdx']), bytesPerEstimate: 32 });
  });

  it('reaches a larger size after every range of lines, without gaps', () => {
    const { sizes } = build();
    expect(sizes.slice(0, 3)).toEqual([
      { from: 0, to: 0, size: 1 },
      { from: 1, to: 2, size: 2 },
      { from: 3, to: 6, size: 3 },
    ]);
    expect(sizes.at(-1)).toEqual({ from: 511, size: 10 });
    for (const [index, { to, size }] of sizes.slice(0, -1).entries()) {
      expect(sizes[index + 1]?.from).toBe((to ?? 0) + 1);
      expect(sizes[index + 1]?.size).toBeGreaterThan(size);
    }
  });

  it('works out the examples that the design gives', () => {
    const { commits, shared, sameDay } = build().examples;
    expect(commits.map(({ lines, pool }) => [lines, pool])).toEqual([
      [1, 2000],
      [9, 4000],
      [30, 5000],
      [100, 7000],
      [300, 9000],
      [1023, 10_000],
      [34_327, 6000],
    ]);
    expect(shared).toMatchObject({ pool: 7000, author: 4900, coAuthor: 1050 });
    expect(sameDay.first).toEqual([2000, 1000, 500, 250]);
    expect(sameDay.total).toBeLessThan(4000);
  });

  it('follows other rules', () => {
    const points = { ...rules.points, maxLines: 100, coAuthorShare: 500, bulk: { files: 10, size: 3 } };
    const { sizes, examples } = build({ ...points, weights: { ...points.weights, docs: 2000 } });
    expect(sizes.at(-1)).toEqual({ from: 63, size: 7 });
    expect(examples.commits.map(({ lines, pool }) => [lines, pool])).toEqual([
      [1, 4000],
      [9, 8000],
      [30, 10_000],
      [100, 14_000],
      [34_327, 6000],
    ]);
    expect(examples.shared).toMatchObject({ pool: 14_000, author: 7000, coAuthor: 3500 });
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(build()))).toEqual(build());
  });
});
