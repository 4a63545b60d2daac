import type { Language } from '../../src/lib/docs/language.ts';
import { inLanguage, type Finding, type Summary } from '../../src/lib/finding.ts';
import { bySeverity, freshOf } from './order.ts';
import { safeLine } from './safe.ts';
import { fixHints, severityWords, toCounts, toExistingCount } from './words.ts';

// GitHub drops a summary of more than 1 MiB as a whole, and nobody reads that far.
const maxRows = 100;
const maxBytes = 450 * 1024;
const maxCharacters = 600;

const heads = {
  en: ['Severity', 'Place', 'Finding', 'Rule'],
  'zh-Hans': ['级别', '位置', '问题', '规则'],
} as const satisfies Record<Language, readonly string[]>;

/**
 * The findings as Markdown for the summary page of a GitHub Actions job: the counts as a heading, a table, and what was there
 * before the change in a second one that is folded. Less than 1 MiB; no text of a finding is Markdown, HTML, a link or a mention.
 */
export function toJobSummary(findings: readonly Finding[], summary: Summary, language: Language): string {
  const fresh = freshOf(findings);
  const existing = findings.filter((finding) => finding.existing);
  const parts = [`### ${toCounts(summary, language)}`, ...toTable(fresh, language)];
  if (existing.length > 0) {
    const title = toExistingCount(existing.length, language);
    parts.push(`<details><summary>${title}</summary>`, ...toTable(existing, language), '</details>');
  }
  return `${parts.join('\n\n')}\n\n`;
}

/** Nothing, a table, or a table and how many findings are not in it. */
function toTable(findings: readonly Finding[], language: Language): string[] {
  if (findings.length === 0) return [];
  const rows: string[] = [];
  let bytes = 0;
  for (const finding of bySeverity(findings).slice(0, maxRows)) {
    const row = toRow(finding, language);
    bytes += Buffer.byteLength(row) + 1;
    if (bytes > maxBytes) break;
    rows.push(row);
  }
  const head = heads[language];
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
  const left = findings.length - rows.length;
  if (left === 0) return [table];
  return [table, language === 'en' ? `Not listed: ${left} more.` : `还有 ${left} 个没有列出。`];
}

function toRow({ severity, file, range, message, fix, rule, helpUrl }: Finding, language: Language): string {
  const place = range ? `${file}:${range.start.line}` : file;
  const words = inLanguage(message, language);
  const cells = [
    severityWords[language][severity],
    toPlainText(place),
    toPlainText(words) + (fix ? toPlainText(fixHints[language]) : ''),
    isPlainUrl(helpUrl) ? `[${toPlainText(rule)}](${helpUrl})` : toPlainText(rule),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Markdown that shows a text as it is, in one line, and the beginning of a long one. */
export function toPlainText(text: string): string {
  const characters = [...safeLine(text.slice(0, 4 * maxCharacters))];
  const shown =
    characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : characters.join('');
  // GitHub looks for mentions, issues and addresses in the finished text, where an escaped character is the character.
  const unlinked = shown.replace(/@|:(?=\/\/)|www(?=\.)|#(?=\d)/gi, '$&\u200B');
  return unlinked.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function isPlainUrl(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/.test(url);
}
