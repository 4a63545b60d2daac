import type { Locale } from '../../src/lib/locales.ts';
import type { PageState, PageStatus } from '../../src/lib/translations/status.ts';

/** States in which somebody has something to do. */
const needy: ReadonlySet<PageState> = new Set(['stale', 'missing', 'orphaned', 'unknown']);

/** The pages that were asked for. Pure. */
export function selectPages(
  pages: readonly PageStatus[],
  { isStaleOnly, locale: wanted }: { isStaleOnly: boolean; locale?: Locale },
): PageStatus[] {
  return pages.filter(
    ({ locale, state }) => (wanted === undefined || locale === wanted) && (!isStaleOnly || needy.has(state)),
  );
}
