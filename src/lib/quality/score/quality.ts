import type { Language } from '../../docs/language.ts';

/** The parts of a page's quality, in the order in which they are shown. */
export const partIds = ['structure', 'freshness', 'verified', 'examples', 'links', 'readability'] as const;
export type PartId = (typeof partIds)[number];

/** How quality is counted, as `data/schemas/quality.schema.json` describes it. Lengths are in tokens, ages in days. */
export type QualityRules = {
  weights: Readonly<Record<PartId, number>>;
  /** Globs of pages, inside a language's folder, that state nothing to be proven. */
  nothingToProve: readonly string[];
  freshness: Ageing;
  verified: Ageing & Readonly<Record<Proof, number>>;
  internalLinks: number;
  /** `similarity` is the share of equal runs of five tokens. */
  duplicates: { minTokens: number; similarity: number };
  readability: {
    sentence: Tolerance & Readonly<Record<Language, number>>;
    paragraph: Tolerance & Readonly<Record<Language, number>>;
    code: Tolerance;
  };
};

/** Nothing is lost for `fresh` days; after `halfLife` days more, half of the points are. */
export type Ageing = { fresh: number; halfLife: number };

/** A share that costs nothing, and one from which on it costs everything. */
export type Tolerance = { tolerated: number; bad: number };

export const proofs = ['executed', 'executed-by-hand', 'documented'] as const;
export type Proof = (typeof proofs)[number];

/** Everything that can be said of a page, with the numbers in it; the site has the words. */
export type StatementValues = {
  'page-unreadable': undefined;
  'page-empty': undefined;
  /** `sections` are their ids with spaces between them. */
  'sections-missing': { sections: string; count: number; of: number };
  'ids-missing': Found;
  'description-missing': undefined;
  'levels-skipped': { count: number; line: number };
  'structure-whole': undefined;
  'changed-lately': { days: number };
  'changed-long-ago': { days: number };
  'change-unknown': undefined;
  'nothing-to-prove': undefined;
  unverified: undefined;
  'proof-executed': undefined;
  'proof-by-hand': undefined;
  'proof-documented': undefined;
  'proof-old': { days: number };
  'proof-undated': undefined;
  'no-code': undefined;
  'only-commands': undefined;
  /** Lines of code. */
  'code-not-quoted': { count: number; of: number };
  'fences-bare': Found;
  'code-quoted': { count: number };
  'sources-missing': undefined;
  'links-few': { count: number; wanted: number };
  'links-enough': { inside: number; outside: number };
  /** `tokens` and `line` are those of the longest. */
  'sentences-long': Found & { limit: number; tokens: number };
  'paragraphs-long': Found & { limit: number; tokens: number };
  'code-heavy': { percent: number };
  readable: { count: number; tokens: number };
  'no-prose': undefined;
};

/** How many of how many, and the line of the first one; 0 when there is none. */
type Found = { count: number; of: number; line: number };

export type StatementId = keyof StatementValues;

export type Statement = {
  [Id in StatementId]: StatementValues[Id] extends undefined ? { id: Id } : { id: Id; values: StatementValues[Id] };
}[StatementId];

/** A statement with the points of its part, 0 to 100, that it costs; 0 for what is as it should be. */
export type Remark = Statement & { lost: number };

export type PartScore = {
  part: PartId;
  /** 0 to 100; absent when the part does not apply to the page or cannot be known. The remarks say why. */
  score?: number;
  /** What costs most comes first. Never empty. */
  remarks: readonly Remark[];
};

/** What would raise a page, and by how many points of its total. */
export type Advice = { part: PartId; remark: Remark; gain: number };

export type PageScore = {
  /** Repository-relative. */
  file: string;
  /** 0 to 100, not rounded; absent when nothing about the page can be known. */
  total?: number;
  parts: readonly PartScore[];
  /** What gains most comes first. */
  advice: readonly Advice[];
};
