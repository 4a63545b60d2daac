import { inLanguage } from '../../src/lib/finding.ts';
import type { Reporter } from './reporter.ts';

/** For programs: the findings as they are, with their words in one language. */
export const json: Reporter = (findings, summary, { language }) =>
  toSafeJson({
    schema: 'otlp-docs/findings@1',
    findings: findings.map((finding) => ({ ...finding, message: inLanguage(finding.message, language) })),
    summary,
  });

/** A JSON text with its last line end. Control characters and `##[` are escaped, so that a log can show it. */
export function toSafeJson(value: unknown): string {
  const safe = JSON.stringify(value, null, 2)
    .replace(
      /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
      (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('##[', '#\\u0023[');
  return `${safe}\n`;
}
