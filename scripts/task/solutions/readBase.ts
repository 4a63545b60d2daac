import { parseDocument } from 'yaml';
import { readGit } from '../../../src/lib/git/runGit.ts';
import { tasksFile } from '../../../src/lib/tasks/parseTasks.ts';
import { readCommittedTexts, readTexts } from '../../../src/lib/tasks/readTexts.ts';
import type { FileTexts } from '../../../src/lib/tasks/texts.ts';

/**
 * Texts of files as they were when a task came: those of the first commit whose tasks.yml has it, or of the work tree where none
 * has. What contributors do later changes neither, so that a task which was done does not look as if it had been done from the start.
 */
export async function readBase(root: string, task: string, files: readonly string[]): Promise<FileTexts> {
  const commit = (await readFirstCommits(root)).get(task);
  if (commit === undefined) return readTexts(root, files);
  const texts = await readCommittedTexts(
    root,
    files.map((file) => `${commit}:${file}`),
  );
  return new Map([...texts].map(([place, text]) => [place.slice(commit.length + 1), text]));
}

/** Without the beginning of history the first commit that is there is not the first. */
export async function isShallow(root: string): Promise<boolean> {
  const answer = await readGit(root, ['rev-parse', '--is-shallow-repository']).catch(() => 'false');
  return answer.trim() === 'true';
}

let firstCommits: Promise<Map<string, string>> | undefined;

/** The first commit of each task, by its id. */
function readFirstCommits(root: string): Promise<Map<string, string>> {
  firstCommits ??= findFirstCommits(root);
  return firstCommits;
}

async function findFirstCommits(root: string): Promise<Map<string, string>> {
  const log = await readGit(root, ['log', '--reverse', '--format=%H', '--', tasksFile]).catch(() => '');
  const commits = log.split('\n').filter((line) => line !== '');
  const texts = await readCommittedTexts(
    root,
    commits.map((commit) => `${commit}:${tasksFile}`),
  );
  const first = new Map<string, string>();
  for (const commit of commits) {
    for (const id of idsOf(texts.get(`${commit}:${tasksFile}`) ?? '')) if (!first.has(id)) first.set(id, commit);
  }
  return first;
}

function idsOf(text: string): string[] {
  const { tasks } = (parseDocument(text).toJS() ?? {}) as { tasks?: { id: string }[] };
  return (tasks ?? []).map(({ id }) => id);
}
