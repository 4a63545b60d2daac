import type { PageStatus, SectionChange } from '../../src/lib/translations/status.ts';
import { toSafeJson } from '../report/json.ts';

/** The status of pages for programs; the fields that everybody needs come first. Pure. */
export function toReport(pages: readonly PageStatus[]): string {
  return toSafeJson({ schema: 'otlp-docs/translations@1', pages: pages.map(toEntry) });
}

function toEntry({ page, locale, source, state, sections, staleSince, ...more }: PageStatus): Record<string, unknown> {
  return {
    page,
    locale,
    source: source ?? null,
    status: state,
    sections: sections.map(toSection),
    ...more,
    ...(staleSince && { staleSince: { sha: staleSince.sha, at: new Date(staleSince.at).toISOString() } }),
  };
}

function toSection({ id, change, kind, title, was, range }: SectionChange): Record<string, unknown> {
  return {
    id,
    change,
    kind,
    title,
    ...(was !== undefined && { was }),
    ...(range && { line: range.start.line }),
  };
}
