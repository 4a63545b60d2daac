import type { Message } from '../finding.ts';
import type { Locale } from '../locales.ts';

/** A text in each language of the site. */
export type TaskText = Readonly<Record<'zh-Hans' | 'en', string>>;

export const taskKinds = ['page', 'example', 'translation', 'test', 'data', 'tooling'] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskDifficulties = ['beginner', 'intermediate', 'advanced'] as const;
export type TaskDifficulty = (typeof taskDifficulties)[number];

/** An entry of `data/tasks.yml`; data/schemas/tasks.schema.json says what each key means. */
export type Task = {
  /** `T-012`; never used again, also not after the task is gone. */
  id: string;
  title: TaskText;
  kind: TaskKind;
  difficulty: TaskDifficulty;
  /** How long somebody new to the repository needs for it. */
  minutes: number;
  /** Ids of data/skills.yml. */
  skills: string[];
  /** Bonus in whole points, beside what the change itself earns. */
  points: number;
  goodFirst?: boolean;
  /** Why it is worth doing. */
  why: TaskText;
  steps: readonly TaskText[];
  /** Files to change or to write, repository-relative. */
  files: string[];
  /** Page with the guidance, as a path of the site: `/contributing/examples/`. */
  guide?: string;
  /** All have to hold. */
  verify: TaskCheck[];
};

/**
 * What holds once a task is done. Each looks at the content of files that it names beforehand and at nothing else, so that it can
 * be asked of any commit. `page` is a path inside a language's folder, such as `guides/ebpf/choose.md`, and stands for the page in
 * each of `locales` (both, if absent).
 */
export type TaskCheck =
  /** The page is there, and says something. */
  | { check: 'page'; page: string; locales?: Locale[] }
  /** The page has a section with this id, which holds all of these and so many lines that are not empty. */
  | { check: 'section'; page: string; id: string; locales?: Locale[]; contains?: SectionContent[]; lines?: number }
  /** The front matter has the key, with this value or, for a list, this item. */
  | { check: 'front-matter'; page: string; key: string; value?: string | number | boolean; locales?: Locale[] }
  /** The file, or the page, matches a regular expression (flags `mu`) at least so often; 1 if absent. */
  | ({ check: 'text'; pattern: string; atLeast?: number; means: TaskText } & Place)
  /** The file, or the page, does not match; what is not there does not either, which is no success. */
  | ({ check: 'no-text'; pattern: string; means: TaskText } & Place)
  /** The file is there and, where its name ends in .yml or .json, can be parsed. */
  | { check: 'file'; file: string }
  /** The list at `list` (dots between keys) of a data file has an item with these values, and with these keys. */
  | { check: 'entry'; file: string; list: string; where: Record<string, string | number | boolean>; keys?: string[] }
  /** `examples/<id>/example.yml` is there, valid by its schema, claims this proof, and names a page. */
  | { check: 'example'; example: string; proof?: 'executed' | 'executed-by-hand' | 'documented' }
  /** The page is there in this language, and was translated from the text that its source has. */
  | { check: 'translated'; page: string; to: Locale };

type Place = { file: string } | { page: string; locales?: Locale[] };

export const sectionContents = ['code', 'table', 'list', 'link', 'diagram', 'image', 'footnote'] as const;
export type SectionContent = (typeof sectionContents)[number];

/** What a check still asks for: one sentence for each language, where, and what to do. */
export type Missing = { check: TaskCheck['check']; file: string; message: Message };

/**
 * Where a task stands. `done`: a commit that names it passed, and it still holds (`finished` is absent when it holds and no commit
 * names it). `reopened`: it was done once and does not hold any more. `claimed`: somebody said in an issue that they are at it.
 */
export type TaskState =
  | { state: 'open' }
  | { state: 'claimed'; claim: Claim }
  | { state: 'reopened'; finished: FinishedTask; missing: Missing[] }
  | { state: 'done'; finished?: FinishedTask };

/** A task, and the first commit that names it in a `Task:` trailer and passes its checks. */
export type FinishedTask = {
  task: string;
  sha: string;
  /** Committer time in milliseconds since the epoch. */
  at: number;
  /** Who wrote the commit; those who opted out are left out. */
  people: { slug: string; name: string }[];
};

/** From an issue about a task; see scripts/community. Kept in `.cache/tasks/claims.json`, outside of git. */
export type Claim = { task: string; login: string; issue: number; url: string; /** ISO 8601. */ since: string };

/** The claims, and when the forge was asked. */
export type ClaimFile = { schema: 'otlp-docs/claims@1'; asOf: string; claims: Claim[] };

export const claimFile = '.cache/tasks/claims.json';

/** Kinds of tasks that appear by themselves, and go when their reason does. They earn no bonus: they would come back. */
export const foundKinds = [
  'stale-translation',
  'low-quality',
  'unverified-page',
  'quarantined-link',
  'lonely-example',
] as const;
export type FoundKind = (typeof foundKinds)[number];

/** A task that the state of the site asks for. */
export type FoundTask = {
  /** Stable while its reason is: `stale-translation:en:guides/ebpf/choose.md`. */
  id: string;
  kind: FoundKind;
  title: TaskText;
  difficulty: TaskDifficulty;
  minutes: number;
  skills: string[];
  steps: readonly TaskText[];
  files: string[];
  guide?: string;
  /** Command that says whether it is done. */
  command: string;
};
