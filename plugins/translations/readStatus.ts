import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { readHistory } from '../../src/lib/git/readHistory.ts';
import type { Drift } from '../../src/lib/translations/history/drift.ts';
import { readDifferences, type PageDifference } from '../../src/lib/translations/readDifferences.ts';
import { readDrift } from '../../src/lib/translations/history/readDrift.ts';
import { readOnce } from '../../src/lib/memo.ts';
import { readTranslations } from '../../src/lib/translations/readTranslations.ts';
import type { TranslationStatus } from '../../src/lib/translations/status.ts';

/** Everything that the pages of the plugin show. */
export type Translations = {
  status: TranslationStatus;
  /** Of the stale pages. */
  differences: PageDifference[];
  /** Empty where there is no history. */
  drifts: readonly Drift[];
  /** What ages are counted from; absent where there is no history. */
  head?: { sha: string; asOf: number };
};

const loadParser = async (): Promise<typeof parsePage> => parsePage;

/** The state of every page, shared by all that ask within one build. Throws a Problem when git cannot be asked. */
export function readStatus(siteDir: string): Promise<TranslationStatus> {
  return readOnce(`translation status ${siteDir}`, () =>
    readTranslations({ root: siteDir, history: true, loadParser }),
  );
}

/** The same with texts and times, for the pages about translations. */
export function readAll(siteDir: string): Promise<Translations> {
  return readOnce(`translations ${siteDir}`, async () => {
    const status = await readStatus(siteDir);
    const stale = status.pages.filter(({ state }) => state === 'stale');
    const [differences, drifts, history] = await Promise.all([
      readDifferences(stale, { root: siteDir, loadParser }),
      readDrift({ root: siteDir, loadParser }),
      readHistory(siteDir),
    ]);
    const head = history.kind === 'available' ? { sha: history.headSha, asOf: history.asOf } : undefined;
    return { status, differences, drifts, ...(head && { head }) };
  });
}
