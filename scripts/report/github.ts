import type { Language } from '../../src/lib/docs/language.ts';
import { inLanguage, type Finding, type Severity } from '../../src/lib/finding.ts';
import { bySeverity, freshOf } from './order.ts';
import type { Reporter } from './reporter.ts';
import { safeLine } from './safe.ts';
import { toLastLines } from './words.ts';

/** For GitHub Actions: annotations, errors first because GitHub shows ten of each kind per step; then the counts. */
export const github: Reporter = (findings, summary, options) => {
  const shown = bySeverity(freshOf(findings));
  const annotations = shown.map((finding) => toAnnotation(finding, options.language));
  return `${[...annotations, ...toLastLines(shown, summary, options)].join('\n')}\n`;
};

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

function toAnnotation({ severity, file, range, rule, message }: Finding, language: Language): string {
  const properties = {
    file,
    ...(range && { line: range.start.line }),
    // GitHub ignores columns that span lines.
    ...(range && range.start.line === range.end.line && { col: range.start.column, endColumn: range.end.column }),
    ...(range && range.end.line > range.start.line && { endLine: range.end.line }),
    title: rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(safeLine(inLanguage(message, language)))}`;
}

// The escapes of @actions/core: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return safeLine(escapeData(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
