import type { Language } from '../../src/lib/docs/language.ts';
import { locales } from '../../src/lib/locales.ts';
import type { Site } from '../../src/lib/site.ts';

/** Address of a page of the site: `path` as in `contributing/workflow/`. */
export function toPageUrl({ url, baseUrl }: Site, path: string, language: Language): string {
  return `${url}${baseUrl}${locales[language].urlSegment}${path}`;
}
