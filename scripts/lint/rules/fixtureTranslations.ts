import type { Page } from '../../../src/lib/docs/page.ts';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { localeIds, pageOfFile, type Locale } from '../../../src/lib/locales.ts';
import { isTextOf, toBlobId } from '../../../src/lib/translations/blobId.ts';
import { buildStatus } from '../../../src/lib/translations/buildStatus.ts';
import { compareSections } from '../../../src/lib/translations/compare/compareSections.ts';
import { nothing } from '../../../src/lib/translations/compare/mergeChanges.ts';
import { parseRecord } from '../../../src/lib/translations/record.ts';
import { relatePages, type Said } from '../../../src/lib/translations/relatePages.ts';
import { splitSections } from '../../../src/lib/translations/sections/sections.ts';
import type { PageStatus } from '../../../src/lib/translations/status.ts';
import type { Facts } from '../rule.ts';

/** The states of pages, as readTranslations answers them, in a repository that knows only the texts in `earlier`. */
export function toTranslations(
  pages: readonly Page[],
  earlier: readonly (readonly [file: string, text: string])[],
): Facts['translations'] {
  const byPage = new Map<string, Page[]>();
  for (const one of pages) {
    const page = pageOfFile(one.file);
    if (page !== undefined) byPage.set(page, [...(byPage.get(page) ?? []), one]);
  }
  const known = new Map(earlier.map(([file, text]) => [toBlobId(text), parsePage(file, text)]));
  const states = [...byPage].flatMap(([page, languages]) => statesOf(page, languages, known));
  return new Map(states.map((status) => [status.file, status]));
}

function statesOf(page: string, languages: readonly Page[], known: ReadonlyMap<string, Page>): PageStatus[] {
  const byLocale = new Map(languages.flatMap((one) => (one.locale ? [[one.locale, one] as const] : [])));
  const relations = relatePages(new Map([...byLocale].map(([locale, one]) => [locale, saidOf(one)])));
  return localeIds.flatMap((locale: Locale) => {
    const relation = relations.get(locale);
    const source = relation?.source && byLocale.get(relation.source);
    if (!relation) return [];
    return buildStatus({
      page,
      locale,
      relation,
      hasPage: (other) => byLocale.has(other),
      blobOf: (other) => (byLocale.has(other) ? toBlobId(byLocale.get(other)?.text ?? '') : undefined),
      compare: (baseline) => {
        if (!source) return 'broken-page';
        if (baseline !== nothing && isTextOf(baseline, Buffer.from(source.text))) return [];
        const then = known.get(baseline);
        if (!then && baseline !== nothing) return 'unreadable-blob';
        return compareSections(then ? splitSections(then) : [], splitSections(source));
      },
    });
  });
}

function saidOf({ frontMatter }: Page): Said {
  if (!frontMatter) return undefined;
  const record = frontMatter.problems.length === 0 ? parseRecord(frontMatter.data) : 'malformed';
  return record === 'malformed' ? 'broken' : record;
}
