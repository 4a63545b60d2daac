import type { Locale } from '../../../src/lib/locales.ts';
import type { PageDifference, SectionDifference } from '../../../src/lib/translations/readDifferences.ts';
import type { Reason } from '../../../src/lib/translations/status.ts';
import type { SitePage } from './buildOverview.ts';
import { diffTexts, type DiffRow } from './diffTexts.ts';
import { groupBy } from './groupBy.ts';
import { isPartial, isUntranslated, toDay, type ChangedSection } from './pageTranslation.ts';

/** A section of the source that has changed. */
export type SectionView = ChangedSection & {
  /** Old and new text of the source, or the new one alone; empty for one that only moved. */
  rows: DiffRow[];
  /** The old text cannot be read, though it is known that it was another one. */
  isOldLost: boolean;
  /** The translation as it is; absent when there is none. */
  translated?: string;
};

/** What has changed since a page was translated into one language. */
export type LanguageView = {
  locale: Locale;
  source: Locale;
  file: string;
  sourceFile: string;
  /** Day (ISO) since which the source says something else. */
  since?: string;
  reason?: Reason;
  isPartial: boolean;
  sections: SectionView[];
  /** Those that have changed in their looks only. */
  cosmetic: { id: string; title: string }[];
};

export type DifferencePage = {
  page: string;
  title: string;
  permalink?: string;
  languages: LanguageView[];
};

/** One page of the site for each page that is out of date in some language. */
export function buildDifferences(
  differences: readonly PageDifference[],
  pages: ReadonlyMap<string, SitePage>,
): DifferencePage[] {
  return [...groupBy(differences, ({ status }) => status.page)].map(([page, all]) => ({
    page,
    title: page,
    ...pages.get(page),
    languages: all.flatMap((difference) => toLanguageView(difference) ?? []),
  }));
}

function toLanguageView({ status, sections }: PageDifference): LanguageView | undefined {
  const { locale, source, file, sourceFile, staleSince, reason } = status;
  if (!source || sourceFile === undefined) return undefined;
  const page = { source, isPartial: isPartial(status) };
  return {
    locale,
    source,
    file,
    sourceFile,
    ...(staleSince && { since: toDay(staleSince.at) }),
    ...(reason && { reason }),
    isPartial: page.isPartial,
    sections: sections.filter(({ kind }) => kind !== 'cosmetic').map((section) => toSectionView(section, page)),
    cosmetic: sections.filter(({ kind }) => kind === 'cosmetic').map(({ id, title }) => ({ id, title })),
  };
}

function toSectionView(section: SectionDifference, page: { source: Locale; isPartial: boolean }): SectionView {
  const { id, was, title, change, kind, before = '', after = '', translated } = section;
  const isOldLost = section.before === undefined && change !== 'added';
  return {
    id,
    ...(was !== undefined && { was }),
    title,
    change,
    kind,
    rows:
      isOldLost || isUntranslated(section, page)
        ? toPlain(after)
        : before === after
          ? []
          : diffTexts(before, after, page.source),
    isOldLost,
    ...(translated !== undefined && { translated }),
  };
}

function toPlain(text: string): DiffRow[] {
  return text === '' ? [] : [{ kind: 'same', text }];
}
