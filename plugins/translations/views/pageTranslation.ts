import type { Locale } from '../../../src/lib/locales.ts';
import type { PageStatus, Reason, SectionChange } from '../../../src/lib/translations/status.ts';
import type { ShownPage } from '../shownPage.ts';

/** `was` is the id that it has in the translation, where the source has given it another one. */
export type ChangedSection = Pick<SectionChange, 'id' | 'was' | 'title' | 'change' | 'kind'> & {
  /** Its heading in the translation, where that is known and not `title`. */
  ownTitle?: string;
};

/** What a page says of its translation; in its front matter as `translationStatus`. */
export type PageTranslation = {
  page: string;
  /** The language whose readers see the page. */
  locale: Locale;
  /** The language of the text that they see. */
  shown: Locale;
  source?: Locale;
  sourceFile?: string;
} & (
  | {
      state: 'missing';
      /** Where the translation is begun, without anything of it translated yet; absent when there is no such file. */
      place?: string;
    }
  | {
      state: 'stale';
      /** Day (ISO) since which the source says something else. */
      since?: string;
      reason?: Reason;
      /** Only some sections are translated; the others are there in the source's language. */
      isPartial: boolean;
      /** Those that matter, in the order of the source. */
      sections: ChangedSection[];
    }
);

/** Undefined for a page that has nothing to say: an original, or a translation that is up to date. */
export function toPageTranslation({ status, locale: shown, place }: ShownPage): PageTranslation | undefined {
  const { page, locale, source, sourceFile, state, reason, staleSince, sections } = status;
  const common = { page, locale, shown, ...(source && { source }), ...(sourceFile && { sourceFile }) };
  if (state === 'missing') return { ...common, state, ...(place !== undefined && { place }) };
  if (state !== 'stale') return undefined;
  return {
    ...common,
    state,
    ...(staleSince && { since: toDay(staleSince.at) }),
    ...(reason && { reason }),
    isPartial: isPartial(status),
    sections: toChangedSections(sections),
  };
}

/** Whether only some sections of a page are translated, the others being there in the source's language. */
export function isPartial({ state, recordedBlob }: Pick<PageStatus, 'state' | 'recordedBlob'>): boolean {
  return state === 'stale' && recordedBlob === undefined;
}

/** Whether a section has not changed in the source, but is only not translated yet. */
export function isUntranslated({ change }: Pick<SectionChange, 'change'>, page: { isPartial: boolean }): boolean {
  return page.isPartial && change === 'added';
}

/** Without cosmetic changes, which no translation has to follow. */
export function toChangedSections(sections: readonly SectionChange[]): ChangedSection[] {
  return sections
    .filter(({ kind }) => kind !== 'cosmetic')
    .map(({ id, was, title, change, kind }) => ({ id, ...(was !== undefined && { was }), title, change, kind }));
}

/** `2026-11-21`, UTC. */
export function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
