import type { Language } from '../../src/lib/docs/language.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { locales } from '../../src/lib/locales.ts';
import type { Site } from '../../src/lib/site.ts';

/** Where the site explains a rule, in the reader's language; without a rule, the page that lists all of them. */
export function toRuleUrl({ url, baseUrl }: Site, language: Language, rule?: string): string {
  return `${url}${baseUrl}${locales[language].urlSegment}reference/lint/${rule === undefined ? '' : `${rule}/`}`;
}

/** Adds to each finding where its rule is explained. */
export function withHelp(findings: readonly Finding[], site: Site, language: Language): Finding[] {
  return findings.map((finding) => ({ ...finding, helpUrl: toRuleUrl(site, language, finding.rule) }));
}
