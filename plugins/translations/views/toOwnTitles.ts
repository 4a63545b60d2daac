import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { headingsOf } from '../../../src/lib/docs/tree.ts';
import type { PageDifference } from '../../../src/lib/translations/readDifferences.ts';
import type { PageStatus } from '../../../src/lib/translations/status.ts';
import { isPartial, isUntranslated } from './pageTranslation.ts';

/** The headings that changed sections of each page have in its translation, by id, where they are in its own language. */
export type OwnTitles = ReadonlyMap<PageStatus, ReadonlyMap<string, string>>;

/** Those of `differences`. Not in `buildOverview`, parts of which run in the browser, where there is no parser. */
export function toOwnTitles(differences: readonly PageDifference[]): OwnTitles {
  return new Map(differences.map((difference) => [difference.status, titlesOf(difference)]));
}

function titlesOf({ status, sections }: PageDifference): Map<string, string> {
  const page = { isPartial: isPartial(status) };
  return new Map(
    sections.flatMap((section): [string, string][] => {
      const { id, title, translated } = section;
      // On a page that is translated in part, what is not translated is there in the language of the source.
      if (title === '' || translated === undefined || isUntranslated(section, page)) return [];
      const own = headingsOf(parsePage(status.file, translated).tree)[0]?.text;
      return own ? [[id, own]] : [];
    }),
  );
}
