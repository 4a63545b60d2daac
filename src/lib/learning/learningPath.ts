import type { TaskText } from '../tasks/task.ts';

/** An entry of `data/learning-paths.yml`; data/schemas/learning-paths.schema.json says what each key means. */
export type LearningPath = {
  /** Address of its page, and what a browser keeps progress under. */
  id: string;
  /** Who takes it. */
  role: TaskText;
  /** What somebody who has walked it can do. */
  outcome: TaskText;
  /** 5 to 9, in the order in which they are walked. */
  steps: readonly LearningStep[];
  /** 5 to 8. */
  questions: readonly LearningQuestion[];
};

/** Exactly one of `page`, `address` and `task` says where it leads. */
export type LearningStep = {
  /** Equal for as long as the step is; a browser keeps it. */
  id: string;
  title: TaskText;
  /** What to take away from it, or to do there. */
  learn: TaskText;
  minutes: number;
  /** Id of data/tasks.yml. */
  task?: string;
} & Partial<Place>;

/** A page, as its path below docs/ without ending, and maybe a section of it; or the address of a page that plugins make. */
export type Place =
  { page: string; section?: string; address?: never } | { page?: never; section?: never; address: string };

export type LearningQuestion = {
  /** Equal for as long as the question is. */
  id: string;
  question: TaskText;
  /** Whether any number of choices can be right; else exactly one is. */
  several?: boolean;
  choices: readonly LearningChoice[];
  /** Why the right answers are right, and the others are not. */
  because: TaskText;
} & Place;

export type LearningChoice = { text: TaskText; right?: boolean };

/** Address of a place on the site, below the base URL and the language. */
export function toAddress(place: Partial<Place>): string | undefined {
  if (place.page === undefined) return place.address;
  const name = place.page === 'index' ? '' : place.page.replace(/\/index$/, '');
  return `/${name === '' ? '' : `${name}/`}${place.section === undefined ? '' : `#${place.section}`}`;
}
