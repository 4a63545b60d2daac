import { countedPaths } from '../../../src/lib/git/countedPaths.ts';
import { estimateLines } from '../../../src/lib/git/log/parseSizes.ts';
import type { CreditType } from '../../../src/lib/recognition/ledger/ledger.ts';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { PointRules, Rules } from '../../../src/lib/recognition/rules/rules.ts';
import { buildPointExamples, buildSizeSteps, type PointExamples, type SizeStep } from './pointExamples.ts';

/** Texts in the reader's language. */
export type LevelView = {
  id: string;
  name: string;
  /** Whole points and active ISO weeks; both are needed. */
  points: number;
  weeks: number;
  perk?: string;
  /** How many people have reached it; the levels above count too. */
  reached: number;
};

/** Props of the levels page: everything that it says about points comes from the rules. Amounts in thousandths. */
export type LevelsView = {
  levels: LevelView[];
  /** In the order in which a file's path is compared with them; only types that weigh something. */
  weights: { type: CreditType; weight: number; paths: string[] }[];
  sizes: SizeStep[];
  /** Files whose lines are counted, as globs, and how many bytes are one line in all others. */
  lines: { counted: string[]; bytesPerEstimate: number };
  examples: PointExamples;
  points: Pick<PointRules, 'maxLines' | 'bulk' | 'coAuthorShare' | 'revert' | 'review' | 'exclude'>;
};

/** Bytes; large enough that rounding to lines does not show. */
const sample = 2 ** 20;

type Input = {
  standings: ReadonlyMap<string, Standing>;
  rules: Pick<Rules, 'levels' | 'points'>;
  locale: string;
};

/** What levels take, who has them, and how points come about. */
export function buildLevels({ standings, rules: { levels, points }, locale }: Input): LevelsView {
  const reached = countReached(standings);
  const { maxLines, bulk, coAuthorShare, revert, review, exclude } = points;
  return {
    levels: levels.map(({ id, name, points: needed, weeks, perk }) => ({
      id,
      name: localize(name, locale),
      points: needed,
      weeks,
      ...(perk !== undefined && { perk: localize(perk, locale) }),
      reached: reached.get(id) ?? 0,
    })),
    weights: toWeights(points),
    sizes: buildSizeSteps(points),
    lines: { counted: [...countedPaths], bytesPerEstimate: sample / estimateLines(0, sample) },
    examples: buildPointExamples(points),
    points: { maxLines, bulk, coAuthorShare, revert, review, exclude },
  };
}

function countReached(standings: ReadonlyMap<string, Standing>): Map<string, number> {
  const reached = new Map<string, number>();
  for (const { levels } of standings.values()) for (const { id } of levels) reached.set(id, (reached.get(id) ?? 0) + 1);
  return reached;
}

/** Types with paths first, in the order of the rules; then those that a commit gets in another way. */
function toWeights({ types, weights }: PointRules): LevelsView['weights'] {
  const pathsOf = new Map<string, string[]>();
  for (const { type, paths } of types) pathsOf.set(type, [...(pathsOf.get(type) ?? []), ...paths]);
  const place = (type: string) => (pathsOf.has(type) ? [...pathsOf.keys()].indexOf(type) : pathsOf.size);
  return (Object.entries(weights) as [keyof PointRules['weights'], number][])
    .map(([type, weight]) => ({ type, weight, paths: pathsOf.get(type) ?? [] }))
    .sort((a, b) => place(a.type) - place(b.type));
}
