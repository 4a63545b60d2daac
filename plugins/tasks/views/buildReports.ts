import type { FieldReport } from './fieldReport.ts';
import type { LinkedPage } from './linkedPage.ts';
import { inOwnLanguage, textLang } from './ownText.ts';
import { toPageName } from './taskRow.ts';

export type ReportsInput = {
  reports: readonly FieldReport[];
  /** Pages of this language, by their names. */
  pages: ReadonlyMap<string, LinkedPage>;
  /** Names of those who have a profile, by its slug. */
  people: ReadonlyMap<string, string>;
  /** BCP 47; the language of the page. */
  locale: string;
};

export type ShownReport = Pick<FieldReport, 'on' | 'way' | 'system' | 'arch' | 'environment' | 'result'> & {
  note: string;
  by?: { slug: string; name: string };
};

/** Props of the page with the reports. */
export type Reports = {
  /** The page that was tried last comes first, and so does its last report. A page that is gone has no link. */
  pages: { name: string; link?: LinkedPage; reports: ShownReport[] }[];
  /** Language of the notes where it is not that of the page. */
  lang?: string;
};

export function buildReports({ reports, pages, people, locale }: ReportsInput): Reports {
  const groups = new Map<string, ShownReport[]>();
  for (const report of [...reports].sort((a, b) => compare(b.on, a.on) || compare(a.page, b.page))) {
    const { page, on, way, system, arch, environment, result, note, by } = report;
    // Whoever has no profile, or asked not to be named, is not named.
    const name = by === undefined ? undefined : people.get(by);
    const shown: ShownReport = {
      ...{ on, way, system, environment, result },
      ...(arch !== undefined && { arch }),
      note: inOwnLanguage(note, locale),
      ...(by !== undefined && name !== undefined && { by: { slug: by, name } }),
    };
    groups.set(toPageName(page), [...(groups.get(toPageName(page)) ?? []), shown]);
  }
  return {
    pages: [...groups].map(([name, shown]) => {
      const link = pages.get(name);
      return { name, ...(link && { link }), reports: shown };
    }),
    ...textLang(locale),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
