/**
 * One finding, whichever check made it, so that every reporter, annotation and exit code is
 * written once. Positions are 1-based; columns count UTF-16 code units, as SARIF and editors do.
 */
export type Position = { line: number; column: number };
export type Range = { start: Position; end: Position };

/** Replace the characters [start, end) of the file's text with `text`. Offsets are UTF-16 code units. */
export type Edit = { start: number; end: number; text: string };

export const severities = ['error', 'warning'] as const;
export type Severity = (typeof severities)[number];

export const checks = ['lint', 'links', 'translations', 'examples', 'data'] as const;
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
  /** "Unexpected X, expected Y", and the remedy. One line. */
  message: string;
  helpUrl?: string;
  fix?: Edit;
};

/** What a command says about a whole run; the JSON reporter prints it as it stands. */
export type Summary = { files: number; errors: number; warnings: number; durationMs: number };

/** Order for people and for byte-stable reports: file, position, rule, message. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
    (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

// Not localeCompare: its order depends on the ICU data of the machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function summarize(findings: readonly Finding[], files: number, durationMs: number): Summary {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return { files, errors, warnings: findings.length - errors, durationMs };
}
