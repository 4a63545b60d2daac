import type { Language } from '../../../src/lib/docs/language.ts';

type Words = Readonly<Record<Language, string>>;

export type Example = {
  right: string;
  wrong?: string;
  /** Lines of `wrong` that are reported, one for each finding. */
  lines?: readonly number[];
  /** `wrong` after its fixes; by default `right`, for a rule that has fixes. */
  fixed?: string;
  file?: string;
  files?: Readonly<Record<string, string>>;
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
  examples?: Readonly<Record<Language, Example>>;
};
