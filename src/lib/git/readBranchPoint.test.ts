import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBranchPoint } from './readBranchPoint.ts';
import { createTestRepository, type TestRepository } from './testRepository.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const known = (sha: string) => ({ kind: 'known', sha });
const unknown = (message: RegExp) => ({ kind: 'unknown', message: expect.stringMatching(message) as string });

it('is where the work left the main branch, or the branch or commit that is named', async () => {
  const { dir, git, commit } = repository;
  const first = commit();
  const left = commit();
  git('checkout', '--quiet', '-b', 'work');
  commit();
  git('checkout', '--quiet', 'main');
  commit();
  git('checkout', '--quiet', 'work');
  expect(await readBranchPoint(dir)).toEqual(known(left));
  expect(await readBranchPoint(dir, { base: first })).toEqual(known(first));
  // The forge's own main branch counts before a copy of it that may be old.
  git('update-ref', 'refs/remotes/origin/main', first);
  expect(await readBranchPoint(dir)).toEqual(known(first));
});

it('is unknown without a main branch, unless the commit before will do', async () => {
  const { dir, git, commit } = repository;
  const first = commit();
  git('branch', '-m', 'trunk');
  const none = unknown(
    /^Unexpected base "origin\/HEAD" \(or origin\/main, main\), expected a branch .* Fetch the main branch/,
  );
  expect(await readBranchPoint(dir, { orParent: true })).toEqual(none);
  commit();
  expect(await readBranchPoint(dir)).toEqual(none);
  expect(await readBranchPoint(dir, { orParent: true })).toEqual(known(first));
});

it('is unknown for a base that is none, or that has no commit in common', async () => {
  const { dir, git, commit } = repository;
  commit();
  for (const base of ['nowhere', '--all', 'HEAD^{tree}'])
    expect(await readBranchPoint(dir, { base, orParent: true })).toEqual(
      unknown(/^Unexpected base ".+", .*fetch it\.$/),
    );
  git('checkout', '--quiet', '--orphan', 'work');
  commit({ message: 'Elsewhere' });
  expect(await readBranchPoint(dir)).toEqual(unknown(/^Unexpected base "main", .* common .*--unshallow/));
});

it('is unknown where there is no repository', async () => {
  expect(await readBranchPoint('/')).toMatchObject({ kind: 'unknown' });
});
