import type { AvailableHistory, Commit } from '../../../src/lib/git/history.ts';

/**
 * The history as the main branch had it just before a moment (milliseconds since the epoch): from the newest of HEAD's first
 * parents that is older. Undefined before the first commit. What was merged later is not in it, however old its commits say they are.
 */
export function historyAt(history: AvailableHistory, time: number): AvailableHistory | undefined {
  const bySha = new Map(history.commits.map((commit) => [commit.sha, commit]));
  let head = history.commits[0];
  while (head && head.committedAt >= time) head = bySha.get(head.parents[0] ?? '');
  if (!head) return undefined;
  const reached = reachable(head, bySha);
  return {
    ...history,
    headSha: head.sha,
    asOf: head.committedAt,
    commits: history.commits.filter(({ sha }) => reached.has(sha)),
  };
}

function reachable(head: Commit, bySha: ReadonlyMap<string, Commit>): Set<string> {
  const reached = new Set<string>();
  const waiting = [head];
  for (let commit = waiting.pop(); commit; commit = waiting.pop()) {
    if (reached.has(commit.sha)) continue;
    reached.add(commit.sha);
    waiting.push(...commit.parents.flatMap((sha) => bySha.get(sha) ?? []));
  }
  return reached;
}
