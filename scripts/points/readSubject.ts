import { didYouMean } from '../../src/lib/data/nearest.ts';
import { runGit } from '../../src/lib/git/runGit.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { BoardSource } from '../contributors/readBoardSource.ts';
import { safeLine } from '../report/safe.ts';
import { findCommit, findSubject, shorten, type Subject } from './findSubject.ts';

/**
 * What `query` names: a person, a commit by the start of its sha, or else a commit by any name that git has for it. Throws
 * a Problem that lists the candidates if there are several, or the nearest if there are none.
 */
export async function readSubject(
  query: string,
  { dir, history, ledger }: Pick<BoardSource, 'dir' | 'history' | 'ledger'>,
): Promise<Subject> {
  const found = findSubject(query, { history, ledger });
  if (found) return found;

  const counted = `in the history of ${shorten(history.headSha)}`;
  const sha = await readSha(dir, query);
  if (sha !== undefined) {
    const commit = findCommit(sha, { history, ledger });
    if (commit) return commit;
    throw new Problem(`Unexpected "${safeLine(query)}" (commit ${shorten(sha)}), expected a commit ${counted}.`);
  }
  const known = ledger.persons.flatMap(({ slug, name }) => [slug, name]);
  const expected = `the id or name of a contributor, or a commit (4 letters or more, or a name such as HEAD) ${counted}`;
  throw new Problem(`Unexpected "${safeLine(query)}", expected ${expected}.${didYouMean(query, known).en}`);
}

/** The commit that a branch, a tag or an expression such as `main~1` stands for. */
async function readSha(dir: string, name: string): Promise<string | undefined> {
  const result = await runGit(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return result?.code === 0 ? result.stdout.trim() : undefined;
}
