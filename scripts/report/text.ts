import type { Language } from '../../src/lib/docs/language.ts';
import { inLanguage, type Finding, type Severity } from '../../src/lib/finding.ts';
import { freshOf } from './order.ts';
import type { Reporter } from './reporter.ts';
import { safeLine } from './safe.ts';
import { fixHints, toLastLines } from './words.ts';

const styles = { bold: 1, red: 31, yellow: 33, blue: 34, gray: 90 } as const;
const styleOf = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  keyof typeof styles
>;
type Paint = (style: keyof typeof styles, words: string) => string;

/**
 * For people: findings under their file, the counts in the last line. Without those that were there before the change: a
 * one-line edit must not report the whole page.
 */
export const text: Reporter = (findings, summary, options) => {
  const { color, language } = options;
  const paint: Paint = (style, words) => (color ? `\u001B[${styles[style]}m${words}\u001B[0m` : words);
  const shown = freshOf(findings);
  const groups = [...groupByFile(shown)].map(([file, own]) => {
    const lines = own.map((finding) => toLine(finding, language, paint));
    return `${paint('bold', safeLine(file))}\n${lines.join('\n')}\n`;
  });
  return `${[...groups, ...toLastLines(shown, summary, options)].join('\n')}\n`;
};

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

function toLine({ range, severity, message, rule, fix }: Finding, language: Language, paint: Paint): string {
  const place = range ? `${range.start.line}:${range.start.column}` : '-';
  const mend = fix ? paint('gray', fixHints[language]) : '';
  return `  ${place.padEnd(7)} ${paint(styleOf[severity], severity)}${' '.repeat(7 - severity.length)} ${safeLine(inLanguage(message, language))}${mend} ${paint('gray', safeLine(rule))}`;
}
