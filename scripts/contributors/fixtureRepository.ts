import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';

export const ada = 'Ada Lovelace <ada@example.org>';
export const wang = '王小明 <wang@example.org>';
const bot = 'renovate-bot <bot@renovate.example>';

/** Lines that differ from each other, so that their number is the number of changed lines. */
export function toLines(count: number, word = 'line'): string {
  return Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('');
}

export type FixtureRepository = TestRepository & {
  /** Shas by what the commits are about. */
  shas: Record<'first' | 'shared' | 'typo' | 'bot' | 'merge' | 'revert', string>;
};

/**
 * Ada with three addresses (one through mailmap, two by GitHub's id), Wang and Grace who write with her, a program, a
 * merge by somebody who does nothing else, and a revert. HEAD is of 2026-06-30.
 */
export function createFixtureRepository(): FixtureRepository {
  const repository = createTestRepository();
  const { commit, git } = repository;
  commit({
    at: '2025-01-10T10:00:00Z',
    author: 'A. L. <ada@old.example>',
    message: 'Say whose addresses are whose',
    files: { '.mailmap': 'Ada Lovelace <ada@example.org> <ada@old.example>\n' },
  });
  const first = commit({
    at: '2025-01-10T12:00:00Z',
    author: ada,
    message: 'Write a guide',
    files: { 'docs/a.md': toLines(100) },
  });
  const shared = commit({
    at: '2026-05-01T10:00:00Z',
    author: ada,
    message: `Write another\n\nCo-authored-by: ${wang}\nCo-authored-by: Grace Hopper <grace@example.org>`,
    files: { 'docs/b.md': toLines(100) },
  });
  git('checkout', '--quiet', '-b', 'side');
  const typo = commit({
    at: '2026-05-01T11:00:00Z',
    author: 'Ada Lovelace <7+ada@users.noreply.github.com>',
    message: 'Correct a word',
    files: { 'docs/a.md': toLines(100).replace('line 5\n', 'Line 5\n') },
  });
  git('checkout', '--quiet', 'main');
  const botSha = commit({
    at: '2026-05-02T10:00:00Z',
    author: bot,
    message: 'Bump',
    files: { 'package.json': '{}\n' },
  });
  commit({ at: '2026-06-01T10:00:00Z', author: wang, message: 'Add a tool', files: { 'tools/x.sh': toLines(3) } });
  commit({
    at: '2026-06-02T10:00:00Z',
    author: 'Ada L. <7+old-ada@users.noreply.github.com>',
    message: 'Add notes',
    files: { 'docs/c.md': toLines(9) },
  });
  commit({ at: '2026-06-03T10:00:00Z', author: 'Mona Merger <mona@example.org>', files: { 'x.txt': 'x\n' } });
  git('reset', '--quiet', '--hard', 'HEAD~1');
  git('merge', '--quiet', '--no-ff', '-m', 'Merge branch side', 'side');
  const merge = git('rev-parse', 'HEAD').trim();
  const reverted = commit({
    at: '2026-06-20T10:00:00Z',
    author: wang,
    message: 'Add a page',
    files: { 'docs/d.md': toLines(5) },
  });
  const revert = commit({
    at: '2026-06-30T10:00:00Z',
    author: ada,
    message: `Revert "Add a page"\n\nThis reverts commit ${reverted}.`,
    files: { 'docs/d.md': null },
  });
  return { ...repository, shas: { first, shared, typo, bot: botSha, merge, revert } };
}
