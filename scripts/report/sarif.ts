import type { Language } from '../../src/lib/docs/language.ts';
import { inLanguage, type Finding, type Severity } from '../../src/lib/finding.ts';
import { bySeverity, freshOf } from './order.ts';
import type { Reporter } from './reporter.ts';
import { toSafeJson } from './json.ts';

/** GitHub refuses a run with more: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
export const maxResults = 25_000;

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0 for code scanning. Because there is a limit, errors come first and what was there before the change last, else
 * in the order of the findings.
 */
export const sarif: Reporter = (findings, _summary, { language }) => {
  const existing = findings.filter((finding) => finding.existing);
  const results = [...bySeverity(freshOf(findings)), ...bySeverity(existing)].slice(0, maxResults);
  // Only in comparison with what was there before is a finding a new one.
  const isCompared = existing.length > 0;
  const rules = [...new Set(results.map(({ rule }) => rule))].sort();
  return toSafeJson({
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'otlp-docs', rules: rules.map((id) => toRule(id, results)) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The folder of the repository' } } },
        results: results.map((finding) => ({
          ...toResult(finding, rules.indexOf(finding.rule), language),
          ...(isCompared && { baselineState: finding.existing ? 'unchanged' : 'new' }),
        })),
      },
    ],
  });
};

function toRule(id: string, results: readonly Finding[]) {
  const helpUri = results.find(({ rule, helpUrl }) => rule === id && helpUrl !== undefined)?.helpUrl;
  return { id, ...(helpUri && { helpUri }) };
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

function toResult({ rule, severity, message, file, range }: Finding, ruleIndex: number, language: Language) {
  const isInside = !file.startsWith('/') && !/^[A-Za-z]:/.test(file);
  const region = range && {
    startLine: range.start.line,
    startColumn: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
  };
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: inLanguage(message, language) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(file, isInside), ...(isInside && { uriBaseId: 'ROOT' }) },
          ...(region && { region }),
        },
      },
    ],
  };
}

function toUri(file: string, isInside: boolean): string {
  const path = file.split('/').map(encodeSegment).join('/');
  return isInside ? path : `file://${path.startsWith('/') ? '' : '/'}${path}`;
}

/** Half of a surrogate pair, which a file name can hold on some systems, has no encoding. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
