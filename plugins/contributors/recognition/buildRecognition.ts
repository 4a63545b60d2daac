import type { AvailableHistory } from '../../../src/lib/git/history.ts';
import { buildLedger } from '../ledger/buildLedger.ts';
import { createLayout, type Layout } from '../ledger/layout.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Rules } from '../rules/rules.ts';
import { buildStandings } from './buildStandings.ts';
import type { Standing } from './recognition.ts';

/** Everything that pages and command lines are made from. */
export type Recognition = {
  kind: 'available';
  history: AvailableHistory;
  rules: Rules;
  layout: Layout;
  ledger: Ledger;
  /** By slug. */
  standings: Map<string, Standing>;
};

export type RecognitionInput = {
  history: AvailableHistory;
  rules: Rules;
  /** Folder of the pages in the default language, relative to what was read. */
  docsDir: string;
  /** BCP 47. */
  defaultLocale: string;
  /** Globs of the files whose changes count, and of those that do not; all count if absent. */
  include?: string[];
  exclude?: string[];
};

/** Works out who did what, and what they have earned by it. */
export function buildRecognition(input: RecognitionInput): Recognition {
  const { history, rules, docsDir, defaultLocale, include = ['**'], exclude = [] } = input;
  const layout = createLayout({ docsDir, defaultLocale });
  const ledger = buildLedger(history, { rules, layout, include, exclude });
  return { kind: 'available', history, rules, layout, ledger, standings: buildStandings(ledger, { rules, layout }) };
}
