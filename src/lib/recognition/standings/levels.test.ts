import { describe, expect, it } from 'vitest';
import { page, shaOf, toLedger, layout, type TestCommit } from '../ledger/testHistory.ts';
import { defaultRules } from '../rules/readRules.ts';
import { buildStandings } from './buildStandings.ts';

const standingOf = (commits: TestCommit[]) =>
  buildStandings(toLedger(commits), { rules: defaultRules, layout }).get('ada');

/** 7 points. */
const changes = [page('a', 100)];

describe('a level', () => {
  it('needs points and active weeks, and names the commit by which both were there', () => {
    const commits = ['2026-01-05', '2026-01-06', '2026-01-12', '2026-01-13'].map((at) => ({ at, changes }));
    const standing = standingOf(commits);
    expect(standing).toMatchObject({ points: 28_000, weeks: 2 });
    expect(standing?.levels).toEqual([
      { id: 'newcomer', sha: shaOf(0), at: Date.parse('2026-01-05') },
      { id: 'contributor', sha: shaOf(2), at: Date.parse('2026-01-12') },
    ]);
  });

  it('is reached by points if the weeks were there before', () => {
    const commits = [
      { at: '2026-01-05' },
      { at: '2026-01-12' },
      { at: '2026-01-13', changes },
      { at: '2026-01-14', changes },
    ];
    expect(standingOf(commits)?.levels[1]).toMatchObject({ id: 'contributor', sha: shaOf(3) });
  });

  it('is not reached by weeks in which everything was taken back', () => {
    const commits = [
      { at: '2026-01-05', changes },
      { at: '2026-01-06', changes },
      { at: '2026-01-12', subject: 'x', changes },
    ];
    expect(standingOf(commits)?.levels).toHaveLength(2);
    const reverted = [...commits, { at: '2026-01-13', author: 'Bob <b@e.org>', subject: 'Revert "x"' }];
    expect(standingOf(reverted)).toMatchObject({ weeks: 1, levels: [{ id: 'newcomer' }] });
  });

  it('is not lost by pausing, and the first one is there with the first commit, whatever became of it', () => {
    const commits = [{ at: '2020-01-05', changes }, { at: '2020-01-12', changes }, { author: 'Bob <b@e.org>' }];
    expect(standingOf(commits)?.levels.map(({ id }) => id)).toEqual(['newcomer', 'contributor']);
    expect(standingOf([{ subject: 'x' }, { subject: 'Revert "x"', author: 'Bob <b@e.org>' }])?.levels).toHaveLength(1);
  });
});
