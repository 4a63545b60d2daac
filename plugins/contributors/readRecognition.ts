import type { AvailableHistory, MissingHistory } from '../../src/lib/git/history.ts';
import { readHistory } from '../../src/lib/git/readHistory.ts';
import { buildLedger } from './ledger/buildLedger.ts';
import { createLayout, type Layout } from './ledger/layout.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Options } from './options.ts';
import { buildStandings } from './recognition/buildStandings.ts';
import type { Standing } from './recognition/recognition.ts';
import { readRules } from './rules/readRules.ts';
import type { Rules } from './rules/rules.ts';

/** Everything that the pages are made from. */
export type Recognition = {
  kind: 'available';
  history: AvailableHistory;
  rules: Rules;
  layout: Layout;
  ledger: Ledger;
  /** By slug. */
  standings: Map<string, Standing>;
};

export type RecognitionOptions = Pick<Options, 'docsDir' | 'include' | 'exclude' | 'data'> & {
  siteDir: string;
  /** BCP 47. */
  defaultLocale: string;
};

type Memo = WeakMap<AvailableHistory, { key: string; recognition: Recognition }>;

// Docusaurus loads modules afresh for every locale, so module variables would not be shared.
const memoKey = Symbol.for('otlp-docs.contributors.recognition');

/**
 * Reads history and rules and works out who did what. The same history under the same rules is worked out once per
 * process. Missing history is a value; throws a Problem for a broken data file.
 */
export async function readRecognition(options: RecognitionOptions): Promise<Recognition | MissingHistory> {
  const { siteDir, defaultLocale, docsDir, include, exclude, data } = options;
  const [history, rules] = await Promise.all([readHistory(siteDir), readRules(siteDir, data)]);
  if (history.kind === 'unavailable') return history;

  const memo = ((globalThis as { [memoKey]?: Memo })[memoKey] ??= new WeakMap());
  const key = JSON.stringify([rules, docsDir, defaultLocale, include, exclude]);
  const known = memo.get(history);
  if (known?.key === key) return known.recognition;

  const layout = createLayout({ docsDir, defaultLocale });
  const ledger = buildLedger(history, { rules, layout, include, exclude });
  const standings = buildStandings(ledger, { rules, layout });
  const recognition: Recognition = { kind: 'available', history, rules, layout, ledger, standings };
  memo.set(history, { key, recognition });
  return recognition;
}
