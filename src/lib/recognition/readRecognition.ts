import type { AvailableHistory, MissingHistory } from '../git/history.ts';
import { readHistory } from '../git/readHistory.ts';
import { readPasses } from '../tasks/readPasses.ts';
import { buildRecognition, type Recognition, type RecognitionInput } from './standings/buildRecognition.ts';
import { readRules, type RuleFiles } from './rules/readRules.ts';

export type RecognitionOptions = Omit<RecognitionInput, 'history' | 'rules' | 'passes'> & {
  siteDir: string;
  data: RuleFiles;
};

type Memo = WeakMap<AvailableHistory, { key: string; recognition: Promise<Recognition> }>;

// Docusaurus loads modules afresh for every locale, so module variables would not be shared.
const memoKey = Symbol.for('otlp-docs.contributors.recognition');

/**
 * Reads history and rules and works out who did what. The same history under the same rules is worked out once per
 * process. Missing history is a value; throws a Problem for a broken data file.
 */
export async function readRecognition(options: RecognitionOptions): Promise<Recognition | MissingHistory> {
  const { siteDir, data, defaultLocale, docsDir, include = ['**'], exclude = [] } = options;
  const [history, rules] = await Promise.all([readHistory(siteDir), readRules(siteDir, data)]);
  if (history.kind === 'unavailable') return history;

  const memo = ((globalThis as { [memoKey]?: Memo })[memoKey] ??= new WeakMap());
  const key = JSON.stringify([rules, docsDir, defaultLocale, include, exclude]);
  const known = memo.get(history);
  if (known?.key === key) return known.recognition;
  // The promise, for several plugins ask at once.
  const recognition = readPasses(siteDir, { history, tasks: rules.tasks }).then((passes) =>
    buildRecognition({ ...options, history, rules, passes }),
  );
  memo.set(history, { key, recognition });
  recognition.catch(() => memo.delete(history)); // the next reader tries again
  return recognition;
}
