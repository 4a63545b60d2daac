import type { PersonEntry } from '../../../src/lib/recognition/rules/rules.ts';
import { readHistory } from '../../../src/lib/git/readHistory.ts';
import { buildLedger } from '../../../src/lib/recognition/ledger/buildLedger.ts';
import { createLayout } from '../../../src/lib/recognition/ledger/layout.ts';
import { buildStandings } from '../../../src/lib/recognition/standings/buildStandings.ts';
import type { WindowId } from '../../../src/lib/recognition/standings/windows.ts';
import { defaultRules } from '../../../src/lib/recognition/rules/readRules.ts';
import { buildBoard, type Board } from './buildBoard.ts';
import { buildProfile, type Profile } from './buildProfile.ts';
import type { PageLink } from './profilePages.ts';

export type TestViews = {
  board: (window?: WindowId) => Board;
  profile: (slug: string, pages?: ReadonlyMap<string, PageLink>) => Profile;
};

/** The views of a real repository under the default rules, in English. */
export async function readTestViews(dir: string, people: PersonEntry[] = []): Promise<TestViews> {
  const history = await readHistory(dir);
  if (history.kind === 'unavailable') throw new Error(history.message);
  const rules = { ...defaultRules, people };
  const layout = createLayout({ docsDir: 'docs', defaultLocale: 'zh-Hans' });
  const ledger = buildLedger(history, { rules, layout, include: ['**'] });
  const standings = buildStandings(ledger, { rules, layout });
  return {
    board: (window = '90d') => buildBoard({ ledger, standings, rules, layout, window, locale: 'en' }),
    profile: (slug, pages = new Map()) => {
      const standing = standings.get(slug);
      if (!standing) throw new Error(`Unexpected slug ${slug}, expected one of ${[...standings.keys()].join(' ')}.`);
      return buildProfile({ standing, rules, layout, asOf: ledger.asOf, pages, locale: 'en' });
    },
  };
}
