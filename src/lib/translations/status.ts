import type { Locale } from '../locales.ts';
import type { Range } from '../finding.ts';

/** What happened to a section of the source since it was translated. */
export const changeTypes = ['changed', 'added', 'removed', 'moved'] as const;
export type ChangeType = (typeof changeTypes)[number];

/**
 * What it takes to follow a change. `cosmetic`: nothing, the words and the code are the same (lay-out, emphasis, the way a
 * link is written). `code`: only code blocks differ. `prose`: words differ.
 */
export const changeKinds = ['cosmetic', 'code', 'prose'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Ids of the parts of a page that have no heading. Not valid as ids of headings. */
export const frontMatterSection = '(front-matter)';
export const introSection = '(intro)';

export type SectionChange = {
  /** Id of the heading, equal in all languages; of a removed section, the one it had. */
  id: string;
  change: ChangeType;
  kind: ChangeKind;
  /** Its heading in the source, as it is now or, when removed, was; empty for the parts without a heading. */
  title: string;
  /** Where it is in the source now; absent for a removed section. */
  range?: Range;
};

/**
 * `source`: others are translated from this page. `fresh`: nothing that matters has changed since it was translated.
 * `stale`: something has. `missing`: there is no such page in this language. `orphaned`: its source is gone. `unknown`: it does
 * not say what it was translated from, or that text cannot be read.
 */
export const pageStates = ['source', 'fresh', 'stale', 'missing', 'orphaned', 'unknown'] as const;
export type PageState = (typeof pageStates)[number];

export const unknownReasons = {
  /** Two languages, and neither page says that it is a translation. */
  'no-record': 'no-record',
  /** Each page says that it was translated from another translation. */
  'no-source': 'no-source',
  /** `translation.source` is not a language of the site. */
  'unknown-language': 'unknown-language',
  /** git does not have the recorded text: a shallow or partial clone, or a text that was never committed. */
  'unreadable-blob': 'unreadable-blob',
  /** The front matter, or the page, cannot be read. */
  'broken-page': 'broken-page',
} as const;
export type UnknownReason = keyof typeof unknownReasons;

export type PageStatus = {
  /** Path inside the folder of every language: `guides/ebpf/index.md`. */
  page: string;
  locale: Locale;
  /** The language it was, or would be, translated from; absent when it cannot be told. */
  source?: Locale;
  state: PageState;
  /** Repository-relative; where the page is or, when missing, would be. */
  file: string;
  /** Of the source page; absent when there is none. */
  sourceFile?: string;
  /** For `unknown`. */
  reason?: UnknownReason;
  /** For `orphaned`, when history knows: where the source went. */
  movedTo?: string;
  /** For `stale` with a recorded text that can be read, and the cosmetic changes of `fresh`; in the order of the source. */
  sections: readonly SectionChange[];
  /** The text that it was translated from. */
  recordedBlob?: string;
  /** The text that the source has now. */
  currentBlob?: string;
  /** The first commit since which the source says something else; absent without history. */
  staleSince?: { sha: string; at: number };
};

/** Everything about the translations of a site at one time. */
export type TranslationStatus = {
  /** Sorted by page, then by the order of the locales. One entry for each page and language. */
  pages: readonly PageStatus[];
};
