import { pageOfFile } from '../../../src/lib/locales.ts';
import type {
  Claim,
  FinishedTask,
  FoundKind,
  FoundTask,
  Task,
  TaskDifficulty,
  TaskKind,
  TaskState,
} from '../../../src/lib/tasks/task.ts';
import { inOwnLanguage, languageFor } from './ownText.ts';

/** What the board can be asked about: tasks, and what the site found by itself. */
export type Choosable = {
  id: string;
  title: string;
  kind: TaskKind | FoundKind;
  state: TaskState['state'];
  difficulty: TaskDifficulty;
  minutes: number;
  /** The bonus that can be earned: 0 for what the site found, and where somebody has it already. */
  points: number;
  skills: readonly string[];
  goodFirst: boolean;
  /** Names of the pages that it changes, see `toPageName`. */
  pages: readonly string[];
};

/** A task on the board. */
export type TaskRow = Choosable & {
  kind: TaskKind;
  claim?: Pick<Claim, 'login' | 'issue' | 'url'> & { day: string };
  /** Days are `2026-11-21`. */
  finished?: Pick<FinishedTask, 'people'> & { sha7: string; day: string };
  /** What does not hold any more. */
  missing: readonly string[];
};

/** What the site found, on the board. It has no page of its own. */
export type FoundRow = Choosable &
  Pick<FoundTask, 'kind' | 'files' | 'guide' | 'command'> & { steps: readonly string[] };

export function toTaskRow(task: Task, state: TaskState, locale: string): TaskRow {
  const { id, kind, difficulty, minutes, points, skills, goodFirst = false, files } = task;
  return {
    id,
    title: inOwnLanguage(task.title, locale),
    kind,
    state: state.state,
    difficulty,
    minutes,
    points: state.state === 'reopened' ? 0 : points,
    skills,
    goodFirst,
    pages: toPageNames(files),
    ...(state.state === 'claimed' && { claim: toClaim(state.claim) }),
    ...('finished' in state && state.finished && { finished: toFinished(state.finished) }),
    missing: state.state === 'reopened' ? state.missing.map(({ message }) => message[languageFor(locale)]) : [],
  };
}

export function toFoundRow(task: FoundTask, locale: string): FoundRow {
  const { id, kind, difficulty, minutes, skills, files, guide, command } = task;
  return {
    id,
    title: inOwnLanguage(task.title, locale),
    kind,
    state: 'open',
    difficulty,
    minutes,
    points: 0,
    skills,
    goodFirst: false,
    pages: toPageNames(files),
    files,
    ...(guide !== undefined && { guide }),
    command,
    steps: task.steps.map((step) => inOwnLanguage(step, locale)),
  };
}

/** What a page is called in the board's address, the same in all languages: `guides/ebpf/choose`. */
export function toPageName(page: string): string {
  return page.replace(/\.mdx?$/, '');
}

function toPageNames(files: readonly string[]): string[] {
  return [...new Set(files.flatMap((file) => (/\.mdx?$/.test(file) ? (pageOfFile(file) ?? []) : [])).map(toPageName))];
}

function toClaim({ login, issue, url, since }: Claim): NonNullable<TaskRow['claim']> {
  return { login, issue, url, day: since.slice(0, 10) };
}

function toFinished({ sha, at, people }: FinishedTask): NonNullable<TaskRow['finished']> {
  return { people, sha7: sha.slice(0, 7), day: new Date(at).toISOString().slice(0, 10) };
}
