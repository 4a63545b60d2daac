import type { Credit, LedgerCommit } from '../../../src/lib/recognition/ledger/ledger.ts';
import { awardDays, scoreSize, sharePool } from '../../../src/lib/recognition/ledger/score.ts';
import type { PointRules } from '../../../src/lib/recognition/rules/rules.ts';

/** Changed lines from `from` to `to` (both included; the last step has no end) reach a size. */
export type SizeStep = { from: number; to?: number; size: number };

/** Calculations to follow, with the rules that a site has. Amounts in thousandths. */
export type PointExamples = {
  /** Ordinary commits of documents by one author. */
  commits: { lines: number; files: number; size: number; pool: number }[];
  /** One commit shared with co-authors. */
  shared: { lines: number; pool: number; coAuthors: number; author: number; coAuthor: number };
  /** Equal commits in one day: what the first ones earn, and what all of them earn together. */
  sameDay: { commits: number; lines: number; base: number; first: number[]; total: number };
};

/** More lines than any commit has. */
const endless = 2 ** 29;

/** Every step, found by asking the function that scores. */
export function buildSizeSteps(points: PointRules): SizeStep[] {
  const sizeOf = (lines: number) => scoreSize({ lines, files: 1 }, points);
  const steps: SizeStep[] = [];
  for (let from = 0; ;) {
    const size = sizeOf(from);
    if (sizeOf(endless) === size) return [...steps, { from, size }];
    const to = lastOfSize(from, sizeOf);
    steps.push({ from, to, size });
    from = to + 1;
  }
}

/** The largest number of lines with the size of `from`; sizes never fall. */
function lastOfSize(from: number, sizeOf: (lines: number) => number): number {
  let same = from;
  let larger = endless;
  while (larger - same > 1) {
    const middle = Math.floor((same + larger) / 2);
    if (sizeOf(middle) === sizeOf(from)) same = middle;
    else larger = middle;
  }
  return same;
}

const ordinary = [1, 9, 30, 100, 300] as const;
const many = 200;

export function buildPointExamples(points: PointRules): PointExamples {
  const score = (lines: number, files = 1) => {
    const size = scoreSize({ lines, files }, points);
    return { lines, files, size, pool: size * points.weights.docs };
  };
  const shared = score(100);
  const coAuthors = 2;
  const typo = score(1);
  const awarded = awardSameDay(typo.pool, points);
  return {
    commits: [
      ...ordinary.filter((lines) => lines < points.maxLines).map((lines) => score(lines)),
      score(points.maxLines),
      score(34_327, points.bulk.files + 19),
    ],
    shared: { lines: shared.lines, pool: shared.pool, coAuthors, ...sharePool(shared.pool, coAuthors, points) },
    sameDay: {
      commits: many,
      lines: typo.lines,
      base: typo.pool,
      first: awarded.slice(0, 4),
      total: awarded.reduce((sum, amount) => sum + amount, 0),
    },
  };
}

function awardSameDay(base: number, points: PointRules): number[] {
  const credits = Array.from({ length: many }, (_, index): Credit => {
    const commit: LedgerCommit = { ...emptyCommit, sha: String(index).padStart(3, '0') };
    return { commit, type: 'docs', role: 'author', base, rank: 0, awarded: 0 };
  });
  awardDays(credits, points);
  return credits.map(({ awarded }) => awarded);
}

const emptyCommit: LedgerCommit = {
  sha: '',
  at: 0,
  day: 0,
  subject: '',
  type: 'docs',
  lines: 1,
  files: 1,
  size: 0,
  weight: 0,
  pool: 0,
  pages: [],
  created: [],
  rested: 0,
};
