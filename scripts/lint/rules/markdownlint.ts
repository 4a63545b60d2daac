import { lint } from 'markdownlint/sync';
import type { Configuration, LintError } from 'markdownlint';
import type { Page } from '../../../src/lib/docs/page.ts';
import type { Edit } from '../../../src/lib/finding.ts';
import type { PageRule } from '../rule.ts';

const config: Configuration = {
  default: false,
  ...Object.fromEntries(
    [
      1, 3, 4, 5, 7, 9, 12, 18, 19, 20, 21, 22, 23, 27, 28, 29, 30, 31, 32, 38, 39, 40, 42, 45, 47, 48, 49, 50, 52, 53,
      54, 55, 56, 58,
    ].map((number) => [`MD${String(number).padStart(3, '0')}`, true]),
  ),
  MD010: { code_blocks: false },
  MD024: { siblings_only: true },
  // A page may repeat the title of its front matter as h1: Docusaurus shows one of them.
  MD025: { front_matter_title: '' },
};

// Their fixes change what the page says: they make a heading of a line, or delete a definition or a space of code.
const unsafeFixes = new Set(['MD018', 'MD020', 'MD038', 'MD053']);

/** The token and white-space rules of markdownlint, reported as `md/MD009` and so on. */
export const markdownlint: PageRule = {
  id: 'markdownlint',
  scope: 'markdown',
  check(page, _facts, report) {
    // No inline configuration: a comment in a page must not switch the gate off.
    const results = lint({ strings: { page: page.text }, config, noInlineConfig: true });
    for (const error of results['page'] ?? []) {
      const [name = 'unknown'] = error.ruleNames;
      const column = error.errorRange?.[0] ?? 1;
      const start = { line: error.lineNumber, column };
      const fix = unsafeFixes.has(name) ? undefined : toEdit(page, error);
      report({
        rule: `md/${name}`,
        message: toMessage(error),
        range: { start, end: { line: error.lineNumber, column: column + (error.errorRange?.[1] ?? 0) } },
        ...(fix && { fix }),
      });
    }
  },
};

function toMessage({ ruleDescription, errorDetail, errorContext }: LintError): string {
  const detail = errorDetail
    ? `: ${errorDetail.replace(/^Expected: (.*); Actual: (.*)$/, 'unexpected $2, expected $1')}`
    : '';
  return `${ruleDescription}${detail}${errorContext ? ` (at "${errorContext}")` : ''}.`;
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
