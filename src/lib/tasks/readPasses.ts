import type { AvailableHistory, Commit } from '../git/history.ts';
import { isMerge } from '../git/history.ts';
import { readBlobNames } from '../git/readBlobs.ts';
import { filesOfTask } from './filesOfCheck.ts';
import { judgeTask } from './judgeTask.ts';
import { readCommittedTexts } from './readTexts.ts';
import type { Task } from './task.ts';

type Judged = Pick<Task, 'id' | 'verify'>;

/** Something to judge: a task, and where the files that it looks at are in a commit, by the names that they have at HEAD. */
type Case = { key: string; task: Judged; blobs: ReadonlyMap<string, string> };

// Docusaurus loads modules afresh for every locale, so module variables would not be shared.
const memoKey = Symbol.for('otlp-docs.tasks.passes');
/** By what was asked, and the objects that it was asked of: the same for every commit that left these files alone. */
type Memo = Map<string, boolean>;

/**
 * Which commits pass the checks of the tasks that they name, in their own trees. Nothing is read of commits that name none. A file
 * that was moved since counts under the name that it had.
 */
export async function readPasses(
  siteDir: string,
  { history, tasks }: { history: AvailableHistory; tasks: readonly Judged[] },
): Promise<(task: string, sha: string) => boolean> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const named = history.commits.filter(
    (commit) => commit.outside !== true && !isMerge(commit) && commit.tasks.some((id) => byId.has(id)),
  );
  if (named.length === 0) return () => false;
  const memo = ((globalThis as { [memoKey]?: Memo })[memoKey] ??= new Map());
  const cases = await findCases(siteDir, named, { byId, history });
  const open = new Map([...cases.values()].flatMap((one) => (memo.has(one.key) ? [] : [[one.key, one] as const])));
  const objects = [...open.values()].flatMap(({ blobs }) => [...blobs.values()]);
  const texts = await readCommittedTexts(siteDir, objects);
  for (const { key, task, blobs } of open.values()) {
    const own = [...blobs].flatMap(([file, object]) => (texts.has(object) ? [[file, texts.get(object)] as const] : []));
    memo.set(key, judgeTask(task, new Map(own)).length === 0);
  }
  return (task, sha) => memo.get(cases.get(`${task} ${sha}`)?.key ?? '') ?? false;
}

type Surroundings = { byId: ReadonlyMap<string, Judged>; history: AvailableHistory };

/** By task and commit. */
async function findCases(
  siteDir: string,
  commits: readonly Commit[],
  { byId, history }: Surroundings,
): Promise<Map<string, Case>> {
  const wanted = commits.flatMap(({ sha, tasks }) =>
    [...new Set(tasks)].flatMap((id) => {
      const task = byId.get(id);
      return task ? [{ sha, task, files: filesOfTask(task) }] : [];
    }),
  );
  const namesOf = findNames(history, new Set(wanted.flatMap(({ files }) => files)));
  const toPlace = (sha: string, name: string): string => `${sha}:${history.folder}${name}`;
  const objects = await readBlobNames(
    siteDir,
    wanted.flatMap(({ sha, files }) => files.flatMap((file) => namesOf(file).map((name) => toPlace(sha, name)))),
  );
  return new Map(
    wanted.map(({ sha, task, files }) => {
      const blobs = files.flatMap((file): [string, string][] => {
        const name = namesOf(file).find((one) => objects.has(toPlace(sha, one)));
        const object = name === undefined ? undefined : objects.get(toPlace(sha, name));
        return object === undefined ? [] : [[file, object]];
      });
      return [`${task.id} ${sha}`, { key: JSON.stringify([task.verify, blobs]), task, blobs: new Map(blobs) }];
    }),
  );
}

/** The names that a file has had, the present one first. */
function findNames({ commits }: AvailableHistory, files: ReadonlySet<string>): (file: string) => readonly string[] {
  const names = new Map([...files].map((file) => [file, new Set([file])]));
  for (const { changes } of commits) {
    for (const { status, headPath, oldPath } of changes) {
      if (status === 'R' && headPath !== undefined && oldPath !== undefined) names.get(headPath)?.add(oldPath);
    }
  }
  return (file) => [...(names.get(file) ?? [file])];
}
