import { lint } from 'markdownlint/sync';
import type { Configuration, LintError } from 'markdownlint';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Edit, Range } from '../../../../src/lib/finding.ts';

/** What markdownlint says of a page. Without `exact` it names the line alone. */
export type OracleFinding = { rule: string; range: Range; exact: boolean; fix?: Edit };

const config: Configuration = {
  default: false,
  ...Object.fromEntries(
    [
      1, 3, 4, 5, 7, 9, 12, 18, 19, 20, 21, 22, 23, 27, 28, 29, 30, 31, 32, 38, 39, 40, 42, 45, 47, 48, 49, 50, 52, 53,
      55, 56, 58,
    ].map((number) => [`MD${String(number).padStart(3, '0')}`, true]),
  ),
  MD010: { code_blocks: false },
  MD024: { siblings_only: true },
  // A page may repeat the title of its front matter as h1: Docusaurus shows one of them.
  MD025: { front_matter_title: '' },
};

// Their fixes change what the page says: they make a heading of a line, or delete a definition or a space of code.
const unsafeFixes = new Set(['MD018', 'MD020', 'MD038', 'MD053']);

/**
 * What markdownlint itself finds in a page, for the tests that hold our rules against it. `broken` are the rules that it
 * throws in, as some do at tabs; they have no findings.
 */
export function lintWithMarkdownlint(page: Page): { findings: OracleFinding[]; broken: ReadonlySet<string> } {
  // No inline configuration: a comment in a page must not switch the gate off.
  const results = lint({ strings: { page: page.text }, config, noInlineConfig: true, handleRuleFailures: true });
  const errors = results['page'] ?? [];
  const broken = new Set(
    errors.filter(({ errorDetail }) => errorDetail?.startsWith('This rule threw an exception')).map(nameOf),
  );
  const findings = errors.map((error) => toFinding(page, error)).filter(({ rule }) => !broken.has(rule));
  return { findings, broken };
}

function toFinding(page: Page, error: LintError): OracleFinding {
  const { lineNumber: line, errorRange } = error;
  const [column = 1, length = 0] = errorRange ?? [];
  const fix = unsafeFixes.has(error.ruleNames[0] ?? '') ? undefined : toEdit(page, error);
  return {
    rule: nameOf(error),
    range: { start: { line, column }, end: { line, column: column + length } },
    exact: errorRange !== null,
    ...(fix && { fix }),
  };
}

function nameOf({ ruleNames }: LintError): string {
  return `md/${ruleNames[0] ?? 'unknown'}`;
}

function toEdit({ lineStarts, text, eol }: Page, { fixInfo, lineNumber }: LintError): Edit | undefined {
  if (!fixInfo) return undefined;
  const line = (fixInfo.lineNumber ?? lineNumber) - 1;
  const lineStart = lineStarts[line];
  if (lineStart === undefined) return undefined;
  if (fixInfo.deleteCount === -1) {
    const next = lineStarts[line + 1];
    // The last line has no line end of its own; the one before it goes.
    return next === undefined
      ? { start: text.slice(0, lineStart).replace(/\r?\n$|\r$/, '').length, end: text.length, text: '' }
      : { start: lineStart, end: next, text: '' };
  }
  const start = lineStart + (fixInfo.editColumn ?? 1) - 1;
  const insert = (fixInfo.insertText ?? '').replaceAll('\n', eol);
  return { start, end: start + (fixInfo.deleteCount ?? 0), text: insert };
}
