import type { Locale } from '../locales.ts';
import type { Range } from '../finding.ts';

/** What happened to a section of the source since it was translated. */
export const changeTypes = ['changed', 'added', 'removed', 'moved'] as const;
export type ChangeType = (typeof changeTypes)[number];

/**
 * What it takes to follow a change. `cosmetic`: nothing, the words and what is copied are the same (line breaks, emphasis, the way
 * a link is written). `code`: only what is copied differs: code blocks, targets of links, ids and levels of headings, the blocks that
 * the same words stand in. `prose`: words differ.
 */
export const changeKinds = ['cosmetic', 'code', 'prose'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Ids of the parts of a page that have no heading. Not valid as ids of headings. */
export const frontMatterSection = '(front-matter)';
export const introSection = '(intro)';

export type SectionChange = {
  /** Id of the heading, equal in all languages; of a removed section, the one it had. */
  id: string;
  /** The id it had, when that has changed. */
  was?: string;
  change: ChangeType;
  kind: ChangeKind;
  /** Its heading in the source, as it is now or, when removed, was; empty for the parts without a heading. */
  title: string;
  /** Where it is in the source now; absent for a removed section. */
  range?: Range;
};

/**
 * `source`: others are translated from this page. `fresh`: nothing that matters has changed since it was translated.
 * `stale`: something has. `missing`: there is no such page in this language, or nothing of it is translated yet. `orphaned`: its
 * source is gone. `unknown`: it cannot be told what it was translated from.
 */
export const pageStates = ['source', 'fresh', 'stale', 'missing', 'orphaned', 'unknown'] as const;
export type PageState = (typeof pageStates)[number];

/**
 * Why a state is `unknown`, or why a `stale` page has no sections.
 * `no-record`: two languages, and neither page says that it is a translation. `no-source`: each page says that it was translated
 * from another translation. `unknown-language`: `translation.source` is not a language of the site. `broken-page`: the page, or
 * its front matter, cannot be read. `unreadable-blob`: the source has changed, and git does not have the text that
 * was translated (shallow or partial clone, or a text that was never committed). `broken-blob`: the source has changed, and the
 * text that was translated cannot be parsed.
 */
export const reasons = [
  'no-record',
  'no-source',
  'unknown-language',
  'broken-page',
  'unreadable-blob',
  'broken-blob',
] as const;
export type Reason = (typeof reasons)[number];

export type PageStatus = {
  /** Path inside the folder of every language: `guides/ebpf/index.md`. */
  page: string;
  locale: Locale;
  /** The language it was, or would be, translated from; absent when it cannot be told. */
  source?: Locale;
  state: PageState;
  /** Repository-relative; where the page is or, when there is none, would be. */
  file: string;
  /** Of the source page; absent when there is none. */
  sourceFile?: string;
  /** For `unknown`, and for a `stale` page whose sections cannot be told. */
  reason?: Reason;
  /** For `orphaned`, when history knows: where the source went. */
  movedTo?: string;
  /** For `stale` with a recorded text that can be read, and the cosmetic changes of `fresh`; in the order of the source. */
  sections: readonly SectionChange[];
  /** The text that it was translated from; absent while nothing of it, or only single sections, are translated. */
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
