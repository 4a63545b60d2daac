import type { Language } from './docs/language.ts';

/**
 * One finding, whichever check made it, so that every reporter, annotation and exit code is
 * written once. Positions are 1-based; columns count UTF-16 code units, as SARIF and editors do.
 */
export type Position = { line: number; column: number };
export type Range = { start: Position; end: Position };

/** Replace the characters [start, end) of the file's text with `text`. Offsets are UTF-16 code units. */
export type Edit = { start: number; end: number; text: string };

/** An `info` is a proposal: it never fails a run. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

export const checks = ['lint', 'links', 'translations', 'examples', 'data', 'workflows', 'tasks'] as const;
export type Check = (typeof checks)[number];

export type Finding = {
  check: Check;
  /** Equal to the rule's file name and to the anchor of its documentation. */
  rule: string;
  severity: Severity;
  /** Repository-relative, POSIX separators. */
  file: string;
  /** Absent when the position in the source is unknown. */
  range?: Range;
  message: Message;
  helpUrl?: string;
  fix?: Edit;
  /** It stands on a line that the change under examination does not touch: reported, never counted. */
  existing?: true;
};

/** "Unexpected X, expected Y", and the remedy, in every language that the commands speak. One line. */
export type Message = Readonly<Record<Language, string>>;

/** What a command says about a whole run; the JSON reporter prints it as it stands. */
export type Summary = {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  /** Of findings on lines that the change under examination does not touch; they are in none of the other counts. */
  existing: number;
  durationMs: number;
};

/** Order for people and for byte-stable reports: file, position, rule, message. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
    (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(inLanguage(a.message, 'en'), inLanguage(b.message, 'en'))
  );
}

/** The words of a message in one language. */
export function inLanguage(message: Message, language: Language): string {
  return message[language];
}

// Not localeCompare: its order depends on the ICU data of the machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function summarize(findings: readonly Finding[], files: number, durationMs: number): Summary {
  const fresh = findings.filter(({ existing }) => !existing);
  const count = (wanted: Severity): number => fresh.filter(({ severity }) => severity === wanted).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    existing: findings.length - fresh.length,
    durationMs,
  };
}
