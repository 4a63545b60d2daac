import type { Repetition } from '../../../src/lib/quality/score/duplicates.ts';
import type {
  Advice,
  PageScore,
  PartId,
  PartScore,
  QualityRules,
  Remark,
} from '../../../src/lib/quality/score/quality.ts';

/** A page of the site, as the docs plugin knows it. */
export type SitePage = {
  /** Repository-relative. */
  file: string;
  title: string;
  /** With the base URL. */
  permalink: string;
};

export type QualityRow = SitePage & {
  /** 0 to 100, a whole number; 100 only where nothing is left to gain. */
  total: number;
  /** A whole number; absent where a part does not apply or is not known. */
  parts: { part: PartId; score?: number; remarks: Remark[] }[];
  /** Points of the total, with one decimal; what gains most comes first. */
  advice: { part: PartId; remark: Remark; gain: number }[];
};

/** Where a paragraph stands. */
export type RepeatedPlace = { title: string; permalink: string; line: number };

export type RepetitionRow = {
  excerpt: string;
  later: RepeatedPlace;
  first: RepeatedPlace;
  /** Equal tokens in a row, 1 to 100; 100 only when all are. */
  percent: number;
};

export type QualityPage = {
  /** Low to high. */
  rows: QualityRow[];
  /** Average of the totals, a whole number; absent without pages. */
  average?: number;
  /** The first of all repetitions. */
  repetitions: { rows: RepetitionRow[]; count: number };
  rules: QualityRules;
  /** Seven letters of HEAD's sha and its time (ISO, UTC), from which ages are counted; absent without history. */
  head?: { sha7: string; at: string };
};

export type QualityPageInput = {
  rules: QualityRules;
  scores: readonly PageScore[];
  repetitions: readonly Repetition[];
  head?: { headSha: string; asOf: number };
  pages: readonly SitePage[];
};

/** How many repetitions are worth listing at once. */
const maxRepetitions = 50;

/** What the report shows: scores of pages that the site has, in numbers that are short. */
export function buildQualityPage({ rules, scores, repetitions, head, pages }: QualityPageInput): QualityPage {
  const byFile = new Map(scores.map((score) => [score.file, score]));
  const scored = pages
    .flatMap((page) => {
      const score = byFile.get(page.file);
      return score?.total === undefined ? [] : [{ page, score, total: score.total }];
    })
    .sort((a, b) => a.total - b.total || (a.page.file < b.page.file ? -1 : 1));
  const repeated = toRepetitionRows(repetitions, pages);
  const sum = scored.reduce((all, { total }) => all + total, 0);
  return {
    rows: scored.map(({ page, score, total }) => ({
      ...page,
      total: floor(total),
      parts: score.parts.map(toShortPart),
      advice: score.advice.map(toShortAdvice).filter(({ gain }) => gain > 0),
    })),
    ...(scored.length > 0 && { average: floor(sum / scored.length) }),
    repetitions: { rows: repeated.slice(0, maxRepetitions), count: repeated.length },
    rules,
    ...(head && { head: { sha7: head.headSha.slice(0, 7), at: new Date(head.asOf).toISOString() } }),
  };
}

/** Repetitions on pages that the site has; the others are nobody's to mend. */
function toRepetitionRows(repetitions: readonly Repetition[], pages: readonly SitePage[]): RepetitionRow[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const toPlace = ({ file, line }: Repetition['first']): RepeatedPlace | undefined => {
    const page = byFile.get(file);
    return page && { title: page.title, permalink: page.permalink, line };
  };
  return repetitions.flatMap((repetition) => {
    const later = toPlace(repetition);
    const first = toPlace(repetition.first);
    const { excerpt, similarity } = repetition;
    return later && first ? [{ excerpt, later, first, percent: floor(similarity * 100) }] : [];
  });
}

function toShortPart({ part, score, remarks }: PartScore): QualityRow['parts'][number] {
  return { part, ...(score !== undefined && { score: floor(score) }), remarks: remarks.map(toShortRemark) };
}

function toShortAdvice({ part, remark, gain }: Advice): QualityRow['advice'][number] {
  return { part, remark: toShortRemark(remark), gain: Math.round(gain * 10) / 10 };
}

function toShortRemark({ lost, ...remark }: Remark): Remark {
  return { ...remark, lost: Math.round(lost) };
}

// Of a sum of floating-point numbers, 99.99999999999999 is 100.
function floor(score: number): number {
  return Math.floor(score + 1e-6);
}

/** From here on up a page is one to learn from. */
const exemplary = 80;

/** The pages to start with and those to learn from: at most `count` of each, and no page is both. */
export function pickExtremes(rows: readonly QualityRow[], count: number): { worst: QualityRow[]; best: QualityRow[] } {
  const each = Math.min(count, Math.floor(rows.length / 2));
  const worst = rows.slice(0, each).filter(({ advice }) => advice.length > 0);
  const best = rows.slice(rows.length - each).filter(({ total }) => total >= exemplary);
  return { worst, best: best.reverse() };
}
