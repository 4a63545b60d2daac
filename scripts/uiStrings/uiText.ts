import type { Locale } from '../../src/lib/locales.ts';

/** Where texts of the interface come from. `theme` stands for those that Docusaurus brings along. */
export const kinds = ['code', 'theme', 'navbar', 'footer', 'sidebar', 'tag', 'data'] as const;
export type Kind = (typeof kinds)[number];

/** A repository-relative file and a line in it, from 1. */
export type Place = { file: string; line: number };

/** A text of the interface in the language in which it was written first. */
export type UiText = {
  kind: Kind;
  id: string;
  message: string;
  /** BCP 47. Of the texts of Docusaurus: English. */
  language: string;
  /** Absent for the texts of Docusaurus. */
  place?: Place;
};

/** What a file says for one id. The message is undefined when the value has not the shape that Docusaurus reads. */
export type Entry = { message: string | undefined; line: number };

/** How a file writes a text. */
export type Form = 'message' | 'plain' | 'tag' | 'data';

/** One file of translations into one language, with what it should hold. */
export type Sheet = {
  file: string;
  locale: Locale;
  form: Form;
  /** The file cannot be read: nothing can be said about it. */
  isBroken: boolean;
  entries: ReadonlyMap<string, Entry>;
  /** Ids that stand in it once more. */
  repeated: readonly { id: string; line: number }[];
  /** What may stand in it, by id. */
  known: ReadonlyMap<string, UiText>;
  /** What has to stand in it, unless another file or a package says it. */
  required: readonly UiText[];
  /** What the others say. */
  elsewhere: ReadonlyMap<string, string>;
  /** Something that the languages must have in common, such as an address: what it is here, and what it should be. */
  differing: readonly { id: string; line: number; found: string; expected: string }[];
};

export const faults = [
  'missing',
  'untranslated',
  'foreign',
  'placeholders',
  'plurals',
  'shape',
  'differing',
  'unused',
  'unused-file',
  'repeated',
  'conflict',
  'dynamic',
  'unparsed',
] as const;

/** Something to mend, in the file where it is to be mended. */
export type UiFault = {
  fault: (typeof faults)[number];
  file: string;
  line: number;
  /** Empty when the fault is about no text in particular. */
  id: string;
  /** Absent when the fault is in the source. */
  locale?: Locale;
  form?: Form;
  text?: UiText;
  found?: string;
  expected?: string;
};

/** All texts of the interface and their translations. */
export type UiStrings = {
  sheets: readonly Sheet[];
  /** About the sources themselves. */
  faults: readonly UiFault[];
  /** Every source could be read: a translation of nothing that was found is one of nothing that is there. */
  isWhole: boolean;
};
