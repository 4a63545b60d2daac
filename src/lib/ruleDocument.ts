import type { Language } from './docs/language.ts';

export type Words = Readonly<Record<Language, string>>;

export type Example = {
  right: string;
  wrong?: string;
  /** Lines of `wrong` that are reported, one for each finding. */
  lines?: readonly number[];
  /** `wrong` after its fixes; by default `right`, for a rule that has fixes. */
  fixed?: string;
  /** Where the page is, when that matters. */
  file?: string;
  /** Other files of the repository, by path. */
  files?: Readonly<Record<string, string>>;
  /** Texts that files had before, by path: what a translation was made from. */
  earlier?: Readonly<Record<string, string>>;
  tags?: readonly string[];
};

/** What `<rule>.yml` beside a rule says: the words of its page in the site, and its tests. */
export type RuleDocument = {
  title: Words;
  what: Words;
  why: Words;
  note?: Words;
  source?: string;
  onlyFor?: Language;
  /** Whether --fix mends what the rule reports, all of it or some; absent when it does not. */
  fixable?: boolean;
  examples?: Readonly<Record<Language, Example>>;
};
