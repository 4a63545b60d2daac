import type { TaskState } from '../../../src/lib/tasks/task.ts';
import type { BoardInput } from './buildBoard.ts';
import type { LinkedPage } from './linkedPage.ts';
import { inOwnLanguage, textLang } from './ownText.ts';
import { compareRecommended } from './selectRows.ts';
import { toShownCheck, type ShownCheck } from './shownCheck.ts';
import { toSkillNames } from './skillNames.ts';
import { toTaskRow, type TaskRow } from './taskRow.ts';

/** A file to change or to write: what is at its place now, and the page that the site makes of it. */
export type TaskFile = { file: string; is: 'file' | 'folder' | 'missing'; page?: LinkedPage };

/** Props of the page of a task. */
export type TaskPage = TaskRow & {
  why: string;
  steps: string[];
  files: TaskFile[];
  /** Without a title it is no page of the documentation. */
  guide?: { path: string; title?: string };
  checks: ShownCheck[];
  similar: SimilarTask[];
  skillNames: Record<string, string>;
};

export type SimilarTask = Pick<TaskRow, 'id' | 'title' | 'difficulty' | 'minutes' | 'points'>;

/** Many pages share a file, so that it is not named for each of them in what every page of the site loads. */
export type TaskPages = {
  /** By their ids. */
  pages: Record<string, TaskPage>;
  claimsKnown: boolean;
  lang?: string;
};

type PageInput = BoardInput & {
  filesAt: ReadonlyMap<string, TaskFile['is']>;
  /** Pages of this language, by their file. */
  pageOfFile: ReadonlyMap<string, LinkedPage>;
  /** Pages of this language, by their path below the base URL, without a slash at its end. */
  pageAt: ReadonlyMap<string, LinkedPage>;
};

/** So many tasks are a few kilobytes, compressed. */
const tasksPerGroup = 16;

/** The pages of all tasks, in groups whose members stay together while tasks are added. */
export function buildTaskPages(input: PageInput): Map<string, TaskPages> {
  const { tasks, claimsAsOf, locale } = input;
  const rows = tasks.map(({ task, state }) => toTaskRow(task, state, locale)).sort(compareRecommended);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const groups = new Map<string, TaskPages>();
  for (const { task } of tasks) {
    const row = rowOf.get(task.id);
    if (!row) continue;
    const name = `tasks-${Math.floor(Number(task.id.slice('T-'.length)) / tasksPerGroup)}`;
    const group = groups.get(name) ?? { pages: {}, claimsKnown: claimsAsOf !== undefined, ...textLang(locale) };
    group.pages[row.id] = {
      ...row,
      why: inOwnLanguage(task.why, locale),
      steps: task.steps.map((step) => inOwnLanguage(step, locale)),
      files: task.files.map((file) => toFile(file, input)),
      ...(task.guide !== undefined && { guide: toGuide(task.guide, input) }),
      checks: task.verify.map((check) => toShownCheck(check, locale)),
      similar: findSimilar(row, rows),
      skillNames: toSkillNames(input.skills, row.skills, locale),
    };
    groups.set(name, group);
  }
  return groups;
}

const maxSimilar = 4;
const free: readonly TaskState['state'][] = ['open', 'reopened'];

/** Tasks of the same kind for somebody with the same skills that can be taken: most skills in common first. */
function findSimilar(task: TaskRow, all: readonly TaskRow[]): SimilarTask[] {
  const inCommon = (row: TaskRow): number => row.skills.filter((skill) => task.skills.includes(skill)).length;
  return all
    .filter((row) => row.id !== task.id && row.kind === task.kind && free.includes(row.state) && inCommon(row) > 0)
    .sort((a, b) => inCommon(b) - inCommon(a))
    .slice(0, maxSimilar)
    .map(({ id, title, difficulty, minutes, points }) => ({ id, title, difficulty, minutes, points }));
}

function toFile(file: string, { filesAt, pageOfFile }: PageInput): TaskFile {
  const page = pageOfFile.get(file);
  return { file, is: filesAt.get(file) ?? 'missing', ...(page && { page }) };
}

function toGuide(path: string, { pageAt }: PageInput): NonNullable<TaskPage['guide']> {
  const title = pageAt.get(path.replace(/\/?(?:#.*)?$/, ''))?.title;
  return { path, ...(title !== undefined && { title }) };
}
