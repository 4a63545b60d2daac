import type { Config } from '../config.ts';
import type { CollectorComponents } from './components.ts';
import type { Conventions } from './conventions.ts';
import type { Term } from './glossary.ts';
import type { FindTemplate } from './templates.ts';

/**
 * What the rules about one page may know beside it: the same for all pages of a run. Each part is read when a rule first
 * asks for it.
 */
export type Reference = {
  readonly config: Config;
  /** Terms of data/glossary.yml. */
  readonly glossary: readonly Term[];
  /** Attribute names of the OpenTelemetry semantic conventions. */
  readonly conventions: Conventions;
  /** Component types of the OpenTelemetry Collector. */
  readonly components: CollectorComponents;
  /** What pages of a page's kind are made of. */
  readonly findTemplate: FindTemplate;
  /** Whether an English dictionary, ours, or a list of software terms has the word. */
  isWord(word: string): boolean;
  /** What gofmt says against a Go file or fragment, with its line in the code; undefined when it parses. */
  findGoError(code: string): { message: string; line: number } | undefined;
};
