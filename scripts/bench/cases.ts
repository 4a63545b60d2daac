import type { BenchCase } from './benchCase.ts';
import { boardCases } from './boardCases.ts';
import { buildCases } from './buildCases.ts';
import { historyCases } from './historyCases.ts';
import { lintCases } from './lintCases.ts';
import { linkCases } from './linkCases.ts';
import { newcomerCases } from './newcomer/newcomerCases.ts';
import { telemetryCases } from './telemetryCases.ts';
import { translationCases } from './translationCases.ts';

/** Each case of `npm run bench`, in the order in which they run. */
export const cases: readonly BenchCase[] = [
  ...buildCases,
  ...lintCases,
  ...linkCases,
  ...historyCases,
  ...boardCases,
  ...telemetryCases,
  ...translationCases,
  ...newcomerCases,
];
