import { readComments } from '../forge/action.ts';
import type { Forge } from '../forge/createForge.ts';
import { parseIssue, type Comment, type Issue } from '../forge/records.ts';
import { findStatus, type StatusComment } from './claimState.ts';
import type { ClaimsElsewhere } from './decideClaims.ts';
import { taskLabel, taskOf } from './rules.ts';

/** An issue about a task, and what stands below it. */
export type TaskIssue = { issue: Issue; comments: Comment[]; status: StatusComment | undefined };

/** Every open issue about a task, lowest number first. */
export async function readTaskIssues(forge: Pick<Forge, 'list'>): Promise<TaskIssue[]> {
  const issues = (await forge.list(`/issues?state=open&labels=${taskLabel}`)).map((one) => parseIssue(one));
  const found: TaskIssue[] = [];
  for (const issue of issues.sort((a, b) => a.number - b.number)) {
    if (issue.isPullRequest) continue;
    const comments = issue.comments === 0 ? [] : await readComments(forge, issue.number);
    found.push({ issue, comments, status: findStatus(comments) });
  }
  return found;
}

/** One of them, open or closed; undefined for what is none. */
export async function readTaskIssue(
  forge: Pick<Forge, 'get' | 'list'>,
  number: number,
): Promise<TaskIssue | undefined> {
  const answer = await forge.get(`/issues/${number}`);
  const issue = answer === undefined ? undefined : parseIssue(answer);
  if (!issue || issue.isPullRequest || !issue.labels.includes(taskLabel)) return undefined;
  const comments = await readComments(forge, number);
  return { issue, comments, status: findStatus(comments) };
}

/** The claims on all issues but one. */
export function findElsewhere(all: readonly TaskIssue[], but: number): ClaimsElsewhere {
  const counts = new Map<string, number>();
  const tasks = new Set<string>();
  for (const { issue, status } of all) {
    const login = status?.state.holder?.login.toLowerCase();
    if (login === undefined || issue.number === but) continue;
    counts.set(login, (counts.get(login) ?? 0) + 1);
    const task = taskOf(issue);
    if (task !== undefined) tasks.add(task);
  }
  return { counts, tasks };
}
