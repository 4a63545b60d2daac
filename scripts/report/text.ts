import type { Finding, Summary } from '../../src/lib/finding.ts';
import type { Reporter } from './reporter.ts';
import { safeLine } from './safe.ts';

const styles = { bold: 1, red: 31, yellow: 33, gray: 90 } as const;
type Paint = (style: keyof typeof styles, words: string) => string;

/** For people: findings under their file, the counts in the last line. */
export const text: Reporter = (findings, summary, { color }) => {
  const paint: Paint = (style, words) => (color ? `\u001B[${styles[style]}m${words}\u001B[0m` : words);
  const files = [...new Set(findings.map(({ file }) => file))];
  const groups = files.map((file) => {
    const lines = findings.filter((finding) => finding.file === file).map((finding) => toLine(finding, paint));
    return `${paint('bold', safeLine(file))}\n${lines.join('\n')}\n`;
  });
  return `${[...groups, toCounts(summary)].join('\n')}\n`;
};

/** `2 errors, 1 warning in 14 files (0.8 s)`: the last line of a report. */
export function toCounts({ files, errors, warnings, durationMs }: Summary): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files, 'file')} (${(durationMs / 1000).toFixed(1)} s)`;
}

function toLine({ range, severity, message, rule }: Finding, paint: Paint): string {
  const place = range ? `${range.start.line}:${range.start.column}` : '-';
  return `  ${place.padEnd(7)} ${paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd(7))} ${safeLine(message)} ${paint('gray', safeLine(rule))}`;
}
