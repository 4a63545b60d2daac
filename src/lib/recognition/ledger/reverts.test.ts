import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from '../../git/readHistory.ts';
import { createTestRepository, type TestRepository } from '../../git/testRepository.ts';
import { findReverts } from './reverts.ts';
import { page, pointsOf, shaOf, toHistory, toLedger, type TestCommit } from './testHistory.ts';

/** By place, oldest first: which commit takes which back. */
function revertsOf(...commits: (string | TestCommit)[]): Record<number, number> {
  const history = toHistory(commits.map((commit) => (typeof commit === 'string' ? { subject: commit } : commit)));
  const places = new Map(commits.map((_, index) => [shaOf(index), index]));
  const { revertedBy } = findReverts(history.commits);
  return Object.fromEntries([...revertedBy].map(([target, by]) => [places.get(target) ?? -1, places.get(by) ?? -1]));
}

describe('a revert', () => {
  it('is told from the message, from an abbreviated name too', () => {
    expect(revertsOf('x', { subject: 'Undo', reverts: [shaOf(0)] })).toEqual({ 0: 1 });
    expect(revertsOf('x', 'y', { subject: 'Undo', reverts: [shaOf(1).slice(0, 8).toUpperCase()] })).toEqual({ 1: 2 });
  });

  it('may take several back', () => {
    expect(revertsOf('x', 'y', { subject: 'Undo', reverts: [shaOf(0), shaOf(1)] })).toEqual({ 0: 2, 1: 2 });
  });

  it('is told from the subject, with or without numbers of pull requests', () => {
    expect(revertsOf('x', 'Revert "x"')).toEqual({ 0: 1 });
    expect(revertsOf('x (#12)', 'Revert "x (#12)" (#13)')).toEqual({ 0: 1 });
    expect(revertsOf('x', 'Revert "x (#12)"')).toEqual({ 0: 1 });
    expect(revertsOf('Say "x"', 'Revert "Say "x""')).toEqual({ 0: 1 });
  });

  it('means the newest earlier commit with that title that is not taken back already', () => {
    expect(revertsOf('x', 'y', 'x', 'Revert "x"', 'x')).toEqual({ 2: 3 });
    expect(revertsOf('x', 'Revert "x"', 'x', 'Revert "x"')).toEqual({ 0: 1, 2: 3 });
    expect(revertsOf('x', 'x', 'Revert "x"', 'Revert "x"')).toEqual({ 1: 3, 0: 2 });
    expect(revertsOf('x', { subject: 'Revert "x"', reverts: ['f'.repeat(40)] })).toEqual({ 0: 1 });
  });

  it.each([
    ['Revert "Revert "x""', { 1: 2 }],
    ['Reapply "x"', { 1: 2 }],
    ['Reapply "x (#1)" (#2)', { 1: 2 }],
  ])('that is taken back by %s has no effect', (subject, expected) => {
    expect(revertsOf('x', 'Revert "x"', subject)).toEqual(expected);
  });

  it('works again once its revert is taken back, and may be repeated after that', () => {
    expect(revertsOf('x', 'Revert "x"', 'Reapply "x"', 'Revert "Reapply "x""')).toEqual({ 0: 1, 2: 3 });
    expect(revertsOf('x', 'Revert "x"', 'Reapply "x"', 'Revert "x"')).toEqual({ 0: 3, 1: 2 });
  });

  it('of something that history does not have is none if it does not say so in its subject', () => {
    const squashed = toLedger([{ subject: 'Add', reverts: ['f'.repeat(40)], changes: [page('a', 100)] }]);
    expect(squashed.commits[0]).toMatchObject({ type: 'docs', pool: 7000 });
    expect(toLedger([{ subject: 'Revert "y"' }]).commits[0]).toMatchObject({ type: 'revert', pool: 1000 });
  });

  it('takes nothing back by words alone: it changes a file that its target changed, wherever that lies by then', () => {
    const victim = { subject: 'x', changes: [page('a', 100)] };
    const elsewhere = { subject: 'innocent', changes: [page('b')], reverts: [shaOf(0)] };
    expect(revertsOf(victim, elsewhere)).toEqual({});
    expect(revertsOf(victim, { ...elsewhere, changes: [] })).toEqual({});
    expect(revertsOf(victim, { subject: 'Revert "x"', changes: [page('b')] })).toEqual({});
    const moved = { ...page('a', 100), headPath: 'docs/c.md' };
    expect(revertsOf({ ...victim, changes: [moved] }, { ...elsewhere, changes: [page('c')] })).toEqual({ 0: 1 });
    // What claims so in vain is a commit like any other.
    expect(toLedger([victim, elsewhere]).commits[0]).toMatchObject({ type: 'docs', pool: 2000 });
  });

  it('takes back what is among its ancestors, never what stands beside it', () => {
    const parents = (...places: number[]) => ({ parents: places.map(shaOf) });
    const beside = [
      { subject: 'x' },
      { subject: 'x', ...parents(0) },
      { subject: 'Revert "x"', ...parents(0) },
      { ...parents(2, 1) },
    ];
    expect(revertsOf(...beside)).toEqual({ 0: 2 });
    expect(revertsOf(...beside, 'Revert "x"')).toEqual({ 0: 2, 1: 4 });
    expect(
      revertsOf({ subject: 'y' }, { subject: 'x', ...parents(0) }, { subject: 'Revert "x"', ...parents(0) }),
    ).toEqual({});
  });

  it('takes no longer in a hostile history', () => {
    const size = 20_000;
    const linear = Array.from({ length: size }, (_, at) => (at < size / 2 ? 'x' : 'Revert "x"'));
    expect(Object.keys(revertsOf(...linear))).toHaveLength(size / 2);
    // Two branches that never meet: nothing on the one is an ancestor of anything on the other.
    const apart = linear.map((subject, at) => ({ subject, parents: at % (size / 2) === 0 ? [] : [shaOf(at - 1)] }));
    expect(revertsOf(...apart)).toEqual({});
    const merge = { subject: 'Merge', parents: [shaOf(0), shaOf(size - 1)] };
    const repeated = { subject: 'Undo', reverts: Array.from({ length: size }, () => shaOf(size)) };
    expect(Object.keys(revertsOf(...linear.map(() => 'y'), merge, repeated))).toHaveLength(size);
    const numbers = `Revert "${' (#1)'.repeat(200_000)}x"`;
    expect(revertsOf('x', numbers)).toEqual({});
  });

  it('earns one point whatever its size, and none once it is taken back; the author of the original has all again', () => {
    const revert = { author: 'Bob <b@e.org>', subject: 'Revert "x"', changes: [page('a', 900)] };
    const original = { subject: 'x', changes: [page('a', 900)] };
    const again = { author: 'Eve <e@e.org>', subject: 'Reapply "x"', changes: [page('a', 900)] };
    expect(pointsOf(toLedger([original]))).toEqual({ Ada: 10_000 });
    expect(pointsOf(toLedger([original, revert]))).toEqual({ Ada: 0, Bob: 1000 });
    expect(pointsOf(toLedger([original, revert, again]))).toEqual({ Ada: 10_000, Bob: 0, Eve: 1000 });
  });
});

describe('reverts in a real repository', () => {
  let repository: TestRepository;
  beforeEach(() => void (repository = createTestRepository()));
  afterEach(() => repository.remove());

  it('are those that git makes, of merges too', async () => {
    const write = (text: string) => repository.commit({ message: text, files: { [`docs/${text}.md`]: text } });
    write('base');
    const lost = write('lost');
    repository.git('revert', '--no-edit', lost);
    const kept = write('kept');
    repository.git('revert', '--no-edit', kept);
    repository.git('revert', '--no-edit', 'HEAD');
    repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    const onSide = [write('one'), write('two')];
    repository.git('checkout', '--quiet', 'main');
    const onMain = write('main');
    repository.git('merge', '--quiet', '--no-edit', 'side');
    repository.git('revert', '--no-edit', '--mainline=1', 'HEAD');

    const history = await readHistory(repository.dir);
    if (history.kind === 'unavailable') throw new Error(history.message);
    const { revertedBy, reverts } = findReverts(history.commits);
    for (const sha of [lost, ...onSide]) expect(revertedBy.has(sha)).toBe(true);
    for (const sha of [kept, onMain]) expect(revertedBy.has(sha)).toBe(false);
    expect(reverts.size).toBe(4);
  });
});
