import type { Locale } from '../../src/lib/locales.ts';
import type { PageStatus, SectionChange } from '../../src/lib/translations/status.ts';

/** Made-up time in 2026; a day of the year. */
export const day = (ofYear: number): number => Date.UTC(2026, 0, ofYear);

/** A made-up state. A translation from Chinese with the recorded text, unless it says otherwise. */
export function toStatus(page: string, locale: Locale, more: Partial<PageStatus> = {}): PageStatus {
  const state = more.state ?? 'source';
  return {
    page,
    locale,
    state,
    file: locale === 'en' ? `i18n/en/docusaurus-plugin-content-docs/current/${page}` : `docs/${page}`,
    ...(state !== 'source' && { source: 'zh-Hans', sourceFile: `docs/${page}` }),
    ...(/fresh|stale/.test(state) && { recordedBlob: 'a'.repeat(40) }),
    sections: [],
    ...more,
  };
}

export function toChange(id: string, more: Partial<SectionChange> = {}): SectionChange {
  return { id, change: 'changed', kind: 'prose', title: `标题 ${id}`, ...more };
}
