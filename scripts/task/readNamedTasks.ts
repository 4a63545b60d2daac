import { parseTrailers } from '../../src/lib/git/log/parseMessage.ts';
import { readBranchPoint, type BranchPoint } from '../../src/lib/git/readBranchPoint.ts';
import { runGit } from '../../src/lib/git/runGit.ts';
import { Problem } from '../../src/lib/problem.ts';

/** A commit that says in a `Task:` trailer that it finishes a task. */
export type NamedTask = {
  task: string;
  sha: string;
  /** It says so elsewhere in its message, where git finds no trailer, and nothing comes of it. */
  isLost?: true;
};

/** `unknown`: there is no main branch to compare with, or no history. */
export type NamedTasks = { kind: 'read'; named: NamedTask[] } | Extract<BranchPoint, { kind: 'unknown' }>;

/**
 * What the commits since the work left the main branch, or `base`, say that they finish; oldest first. Merges are left out, and what
 * a later one of them takes back. Throws a Problem for a `base` that is none.
 */
export async function readNamedTasks(root: string, base?: string): Promise<NamedTasks> {
  const from = await readBranchPoint(root, { base, orParent: true });
  if (from.kind === 'unknown') {
    if (base === undefined) return from;
    throw new Problem(from.message);
  }
  const format = ['%H', '%(trailers:key=Task,unfold)', '%B'].join('%x00');
  const log = await runGit(root, [
    'log',
    '-z',
    '--no-merges',
    '--reverse',
    `--format=${format}`,
    `${from.sha}..HEAD`,
    '--',
  ]);
  if (log?.code !== 0)
    throw new Problem(`git could not list the commits since ${from.sha}: ${log?.stderr.trim() ?? ''}`);
  return { kind: 'read', named: parseNamedTasks(log.stdout) };
}

/** From `git log -z` of three fields. Pure. */
export function parseNamedTasks(output: string): NamedTask[] {
  const fields = output.split('\0');
  const commits = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [sha = '', trailers = '', message = ''] = fields.slice(at, at + 3);
    const reverts = [...message.matchAll(/This reverts commit ([0-9a-f]{7,64})\b/g)].flatMap(([, name]) => name ?? []);
    const tasks = [...new Set(parseTrailers(trailers).tasks)];
    commits.push({ sha, tasks, lost: findLost(message).filter((id) => !tasks.includes(id)), reverts });
  }
  const reverted = commits.flatMap(({ reverts }) => reverts);
  return commits
    .filter(({ sha, reverts }) => reverts.length === 0 && !reverted.some((name) => sha.startsWith(name)))
    .flatMap(({ sha, tasks, lost }) => [
      ...tasks.map((task) => ({ task, sha })),
      ...lost.map((task) => ({ task, sha, isLost: true as const })),
    ]);
}

/** Ids on lines that look like the trailer, wherever in a message: above the last paragraph, in the subject, with a wide colon. */
function findLost(message: string): string[] {
  const lines = message.matchAll(/^[ \t*-]*task[ \t]*[:：][ \t]*(T-\d+(?:[ \t,，、]+T-\d+)*)[ \t.。]*\r?$/gim);
  return [...new Set([...lines].flatMap(([, ids = '']) => ids.toUpperCase().split(/[^T\d-]+/)))];
}
