import { describe, expect, it } from 'vitest';
import type { Change, Commit, History } from '../../git/history.ts';
import { lastChangesOf } from './freshness.ts';
import { day, now, partOf, rules } from '../testPage.ts';

const { fresh, halfLife } = rules.freshness;
const freshness = (days: number) => partOf('freshness', 'Text.\n', { changedAt: now - days * day });

describe('freshness', () => {
  it.each([
    [0, 100],
    [fresh, 100],
    [fresh + halfLife, 50],
    [fresh + 2 * halfLife, 25],
  ])('%d days after a change is %d', (days, score) => expect(freshness(days).score).toBeCloseTo(score));

  it('falls with every day, never below nothing', () => {
    expect(freshness(fresh + 1).score).toBeLessThan(100);
    expect(freshness(100_000).score).toBeGreaterThanOrEqual(0);
    expect(freshness(fresh + 9).remarks).toMatchObject([{ id: 'changed-long-ago', values: { days: fresh + 9 } }]);
  });

  it('is full for a change later than HEAD', () => expect(freshness(-10).score).toBe(100));

  it('is unknown without history, and for a page that is not in it', () => {
    for (const given of [{ asOf: undefined }, { changedAt: undefined }]) {
      const part = partOf('freshness', 'Text.\n', given as never);
      expect(part.score).toBeUndefined();
      expect(part.remarks).toMatchObject([{ id: 'change-unknown' }]);
    }
  });
});

describe('the last change of a page', () => {
  const toCommit = (committedAt: number, changes: Partial<Change>[], parents = ['p']) =>
    ({
      committedAt,
      parents,
      changes: changes.map((change) => ({ status: 'M', path: 'x', lines: 1, ...change })),
    }) as Commit;
  const toHistory = (...commits: Commit[]): History => ({
    kind: 'available',
    headSha: 's',
    folder: '',
    asOf: now,
    commits,
  });

  it('is the newest one that touched its words', () => {
    const history = toHistory(
      toCommit(5, [{ headPath: 'docs/a.md', lines: 0 }]),
      toCommit(4, [{ headPath: 'docs/a.md', lines: 3 }], ['p', 'q']),
      toCommit(3, [{ headPath: 'docs/a.md', lines: 2 }, { path: 'docs/gone.md' }]),
      toCommit(2, [{ headPath: 'docs/a.md' }, { headPath: 'docs/b.md' }]),
    );
    expect([...lastChangesOf(history)]).toEqual([
      ['docs/a.md', 3],
      ['docs/b.md', 2],
    ]);
  });

  it('is unknown without history', () => {
    expect(lastChangesOf({ kind: 'unavailable', reason: 'shallow', message: '' }).size).toBe(0);
  });
});
