import type { Message } from '../../src/lib/finding.ts';

/** Something that a person has to say before anything can be made. */
export type Field = {
  /** Also the name of the option: `title-en` is `--title-en`. */
  name: string;
  /** What is asked for, without a question mark: "Title in English". */
  label: Message;
  /** Taken when nothing is answered; without it, an answer is needed. */
  fallback?: string;
  /** What is wrong with an answer, as one line; undefined when it will do. */
  check: (answer: string) => Message | undefined;
};

export type Answers = Readonly<Record<string, string>>;

/** What a template may know of the repository; files are repository-relative. */
export type Surroundings = {
  /** Text of a file; undefined when there is none. */
  read: (file: string) => string | undefined;
  /** Names in a folder; none when there is no such folder. */
  list: (folder: string) => string[];
  /** `YYYY-MM-DD`. */
  today: string;
};

/** A file to write. `edit` replaces one that is there, `create` must not meet one. */
export type Write = { how: 'create' | 'edit'; file: string; text: string; executable?: true };

export type Plan = {
  writes: Write[];
  /** What to do next, in order; commands stand in backticks. */
  next: Message[];
};

/** One thing that `npm run new` makes. `plan` is pure, and throws a Problem when the repository does not allow it. */
export type Kind = {
  id: string;
  /** What it makes, in a few words. */
  what: Message;
  /** What the word behind it names, `PATH`; absent when it takes none. The first of `fields` is asked for it. */
  fields: readonly Field[];
  /** Name of the field that the word behind the kind answers. */
  subject?: string;
  plan: (answers: Answers, around: Surroundings) => Plan;
};
