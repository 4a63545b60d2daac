import type { Locale } from '../../src/lib/locales.ts';
import type { PageStatus } from '../../src/lib/translations/status.ts';
import type { TranslateOptions } from './options.ts';
import type { TranslateWords } from './words.ts';

/** What every step needs to know. */
export type Task = {
  root: string;
  /** The translation in question. */
  status: PageStatus;
  /** The same page in all languages. */
  pages: readonly PageStatus[];
  /** Languages that have the page. */
  present: ReadonlySet<Locale>;
  /** The language to translate from; absent when it cannot be told. */
  source?: Locale;
  options: TranslateOptions;
  words: TranslateWords;
  color: boolean;
};

/** What to print, and the exit code: 0 done, or nothing to do; 1 something in the pages has to be mended first. */
export type Outcome = { text: string; code: 0 | 1 };
