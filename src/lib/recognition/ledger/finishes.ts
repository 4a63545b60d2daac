import type { AvailableHistory, Commit } from '../../git/history.ts';
import type { FinishedTask } from '../../tasks/task.ts';
import { anonymous, type Roster } from './roster.ts';
import { isWork, toWriters, type Identify } from './writers.ts';

/** Whether the checks of a task hold in a commit's own tree. */
export type Passes = (task: string, sha: string) => boolean;

/** What each task is worth by its id, in thousandths of a point, and who finishes one. */
export type TaskRules = { bonusOf: ReadonlyMap<string, number>; passes: Passes };

type FinishOptions = { tasks: TaskRules | undefined; doesNotCount: (sha: string) => boolean; identify: Identify };

/**
 * The commit that finished each task: of those that name it, pass, count, and have a human writer, the one that came first. First is
 * what the main line had first, going from HEAD to first parents: times are what people write into their commits, and a branch
 * that is merged later must take nothing from anybody. Sorted by task.
 */
export function findFinishes(
  history: AvailableHistory,
  { tasks, doesNotCount, identify }: FinishOptions,
): Map<string, Commit> {
  const named = new Map<string, Commit[]>();
  for (const commit of tasks ? history.commits : []) {
    if (commit.tasks.length === 0 || !isWork(commit) || doesNotCount(commit.sha)) continue;
    if (toWriters(commit, identify).all.length === 0) continue;
    for (const task of new Set(commit.tasks)) {
      if (tasks?.bonusOf.has(task) && tasks.passes(task, commit.sha))
        named.set(task, [...(named.get(task) ?? []), commit]);
    }
  }
  const isContested = [...named.values()].some(({ length }) => length > 1);
  const arrivals = isContested ? findArrivals(history) : new Map<string, number>();
  const arrivalOf = ({ sha }: Commit): number => arrivals.get(sha) ?? history.commits.length;
  const first = [...named].flatMap(([task, commits]): [string, Commit][] => {
    const [commit] = commits.sort((a, b) => arrivalOf(a) - arrivalOf(b) || oldestFirst(a, b));
    return commit ? [[task, commit]] : [];
  });
  return new Map(first.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Step of the main line, from its root on, at which each commit came in. */
function findArrivals({ commits, headSha }: AvailableHistory): Map<string, number> {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const line: Commit[] = [];
  const onLine = new Set<string>();
  for (
    let commit = bySha.get(headSha);
    commit && !onLine.has(commit.sha);
    commit = bySha.get(commit.parents[0] ?? '')
  ) {
    line.push(commit);
    onLine.add(commit.sha);
  }
  const arrivals = new Map<string, number>();
  for (const [step, { sha }] of line.reverse().entries()) {
    const open = [sha];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const commit = bySha.get(next);
      if (!commit || arrivals.has(next)) continue;
      arrivals.set(next, step);
      open.push(...commit.parents);
    }
  }
  return arrivals;
}

function oldestFirst(a: Commit, b: Commit): number {
  return a.day - b.day || a.committedAt - b.committedAt || (a.sha < b.sha ? -1 : 1);
}

/** The same to be shown: without those who opted out. */
export function toFinished(
  finishes: ReadonlyMap<string, Commit>,
  { persons, slugOf }: Pick<Roster, 'persons' | 'slugOf'>,
): FinishedTask[] {
  const names = new Map(persons.map(({ slug, name }) => [slug, name]));
  return [...finishes].map(([task, { sha, committedAt: at, author, coAuthors }]) => {
    const slugs = new Set([author, ...coAuthors].flatMap((contact) => slugOf(contact) ?? []));
    slugs.delete(anonymous);
    return { task, sha, at, people: [...slugs].map((slug) => ({ slug, name: names.get(slug) ?? slug })) };
  });
}
