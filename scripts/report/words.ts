import type { Language } from '../../src/lib/docs/language.ts';
import type { Finding, Severity, Summary } from '../../src/lib/finding.ts';
import type { ReporterOptions } from './reporter.ts';
import { safeLine } from './safe.ts';

/** For people only: what programs read, such as the problem matcher of an editor, names severities as data/lint.yml does. */
export const severityWords = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  'zh-Hans': { error: '错误', warning: '警告', info: '建议' },
} as const satisfies Record<Language, Record<Severity, string>>;

/** Said of a finding that `--fix` mends. */
export const fixHints = { en: ' (--fix)', 'zh-Hans': '（可用 --fix 修复）' } as const satisfies Record<
  Language,
  string
>;

/** `2 errors, 1 warning in 14 files (0.8 s)`: the last line of a report. */
export function toCounts(
  { files, errors, warnings, infos, existing, durationMs }: Summary,
  language: Language,
): string {
  const seconds = (durationMs / 1000).toFixed(1);
  if (language === 'zh-Hans') {
    const proposals = infos > 0 ? `，${infos} 个建议` : '';
    return `${files} 个文件：${errors} 个错误，${warnings} 个警告${proposals}${existing > 0 ? `；${toExistingCount(existing, language)}` : ''}（${seconds} s）`;
  }
  const proposals = infos > 0 ? `, ${count(infos, 'proposal')}` : '';
  const old = existing > 0 ? `; ${toExistingCount(existing, language)}` : '';
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}${proposals} in ${count(files, 'file')}${old} (${seconds} s)`;
}

/** How many findings were there before the change. */
export function toExistingCount(existing: number, language: Language): string {
  return language === 'en'
    ? `${count(existing, 'more finding')} from before the change`
    : `另有 ${existing} 个问题在这次改动之前就有`;
}

/** The lines below the findings: where to read more, if there is something to read about, and the counts. */
export function toLastLines(shown: readonly Finding[], summary: Summary, options: ReporterOptions): string[] {
  const { language, rulesUrl } = options;
  const label = language === 'en' ? 'Rules: ' : '规则说明：';
  return [
    ...(shown.length > 0 && rulesUrl !== undefined ? [`${label}${safeLine(rulesUrl)}`] : []),
    toCounts(summary, language),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
