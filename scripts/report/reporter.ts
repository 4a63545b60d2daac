import type { Language } from '../../src/lib/docs/language.ts';
import type { Finding, Summary } from '../../src/lib/finding.ts';

export type ReporterOptions = {
  color: boolean;
  language: Language;
  /** The page that lists and explains the rules. */
  rulesUrl?: string;
};

/** Turns sorted findings into what is printed, with its last line end. Pure: colour is decided by the caller. */
export type Reporter = (findings: readonly Finding[], summary: Summary, options: ReporterOptions) => string;
