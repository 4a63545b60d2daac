import { parseTrailers } from '../../src/lib/git/log/parseMessage.ts';
import { runGit } from '../../src/lib/git/runGit.ts';
import { Problem } from '../../src/lib/problem.ts';

/** A commit that says in a `Task:` trailer that it finishes a task. */
export type NamedTask = { task: string; sha: string };

/** As `npm run lint -- --changed` has them; the last one for a checkout without any branch. */
const defaultBases = ['origin/HEAD', 'origin/main', 'main', 'HEAD^'];

/** `unknown`: there is no main branch to compare with, or no history. */
export type NamedTasks = { kind: 'read'; named: NamedTask[] } | { kind: 'unknown'; reason: string };

/**
 * What the commits since the work left the main branch, or `base`, say that they finish; oldest first. Merges are left out, and what
 * a later one of them takes back. Throws a Problem for a `base` that is none.
 */
export async function readNamedTasks(root: string, base?: string): Promise<NamedTasks> {
  const from = await findMergeBase(root, base === undefined ? defaultBases : [base]);
  if (from === undefined) {
    const reason = base === undefined ? `there is none of ${defaultBases.join(', ')}` : `there is no ${base}`;
    if (base === undefined) return { kind: 'unknown', reason };
    throw new Problem(
      `Unexpected base "${base}", expected a branch or commit that HEAD has an ancestor in common with. Correct it, or fetch it first.`,
    );
  }
  const format = ['%H', '%(trailers:key=Task,unfold)', '%b'].join('%x00');
  const log = await runGit(root, [
    'log',
    '-z',
    '--no-merges',
    '--reverse',
    `--format=${format}`,
    `${from}..HEAD`,
    '--',
  ]);
  if (log?.code !== 0) throw new Problem(`git could not list the commits since ${from}: ${log?.stderr.trim() ?? ''}`);
  return { kind: 'read', named: parseNamedTasks(log.stdout) };
}

/** From `git log -z` of three fields. Pure. */
export function parseNamedTasks(output: string): NamedTask[] {
  const fields = output.split('\0');
  const commits = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [sha = '', trailers = '', body = ''] = fields.slice(at, at + 3);
    const reverts = [...body.matchAll(/This reverts commit ([0-9a-f]{7,64})\b/g)].flatMap(([, name]) => name ?? []);
    commits.push({ sha, tasks: [...new Set(parseTrailers(trailers).tasks)], reverts });
  }
  const reverted = commits.flatMap(({ reverts }) => reverts);
  return commits
    .filter(({ sha, reverts }) => reverts.length === 0 && !reverted.some((name) => sha.startsWith(name)))
    .flatMap(({ sha, tasks }) => tasks.map((task) => ({ task, sha })));
}

async function findMergeBase(root: string, candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    const revision = `${candidate}^{commit}`;
    const commit = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
    if (commit?.code !== 0) continue;
    const base = await runGit(root, ['merge-base', commit.stdout.trim(), 'HEAD']);
    if (base?.code === 0) return base.stdout.trim();
  }
  return undefined;
}
