import type { Reporter } from './reporter.ts';

/** For programs: the findings as they are. Control characters and `##[` are escaped, so that a log can show it. */
export const json: Reporter = (findings, summary) => {
  const report = JSON.stringify({ schema: 'otlp-docs/findings@1', findings, summary }, null, 2);
  const safe = report
    .replace(
      /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
      (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('##[', '#\\u0023[');
  return `${safe}\n`;
};
