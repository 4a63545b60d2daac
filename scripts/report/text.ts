import type { Language } from '../../src/lib/docs/language.ts';
import { inLanguage, type Finding, type Severity, type Summary } from '../../src/lib/finding.ts';
import type { Reporter } from './reporter.ts';
import { safeLine } from './safe.ts';

const styles = { bold: 1, red: 31, yellow: 33, blue: 34, gray: 90 } as const;
const styleOf = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  keyof typeof styles
>;
const severityWords = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  'zh-Hans': { error: '错误', warning: '警告', info: '建议' },
} as const satisfies Record<Language, Record<Severity, string>>;
type Paint = (style: keyof typeof styles, words: string) => string;

/** For people: findings under their file, the counts in the last line. */
export const text: Reporter = (findings, summary, { color, language }) => {
  const paint: Paint = (style, words) => (color ? `\u001B[${styles[style]}m${words}\u001B[0m` : words);
  const groups = [...groupByFile(findings)].map(([file, own]) => {
    const lines = own.map((finding) => toLine(finding, language, paint));
    return `${paint('bold', safeLine(file))}\n${lines.join('\n')}\n`;
  });
  return `${[...groups, toCounts(summary, language)].join('\n')}\n`;
};

/** Without those that were there before the change: a one-line edit must not report the whole page. */
function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.existing) continue;
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

/** `2 errors, 1 warning in 14 files (0.8 s)`: the last line of a report. */
export function toCounts(
  { files, errors, warnings, infos, existing, durationMs }: Summary,
  language: Language,
): string {
  const seconds = (durationMs / 1000).toFixed(1);
  if (language === 'zh-Hans') {
    const proposals = infos > 0 ? `，${infos} 个建议` : '';
    const old = existing > 0 ? `；另有 ${existing} 个早已存在、与这次改动无关` : '';
    return `${files} 个文件：${errors} 个错误，${warnings} 个警告${proposals}${old}（${seconds} s）`;
  }
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const proposals = infos > 0 ? `, ${count(infos, 'proposal')}` : '';
  const old = existing > 0 ? `; ${count(existing, 'finding')} more on lines that the change does not touch` : '';
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}${proposals} in ${count(files, 'file')}${old} (${seconds} s)`;
}

function toLine({ range, severity, message, rule, fix }: Finding, language: Language, paint: Paint): string {
  const place = range ? `${range.start.line}:${range.start.column}` : '-';
  const word = severityWords[language][severity];
  const pad = ' '.repeat(Math.max(0, language === 'en' ? 7 - word.length : 0));
  const mend = fix ? ` ${paint('gray', language === 'en' ? '(--fix)' : '（--fix 可修）')}` : '';
  return `  ${place.padEnd(7)} ${paint(styleOf[severity], word)}${pad} ${safeLine(inLanguage(message, language))}${mend} ${paint('gray', safeLine(rule))}`;
}
