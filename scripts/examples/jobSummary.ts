import { toPlainText } from '../report/jobSummary.ts';
import { toSummary, toVersionList } from './report.ts';
import { countsAsFailed, type ExampleResult } from './verdict.ts';

/** The results as Markdown for the summary page of a GitHub Actions job. Pure. */
export function toJobSummary(results: readonly ExampleResult[], strict: boolean): string {
  const counts = toSummary(results, strict).split('\n');
  const rows = results.map((result) => {
    const outcome = countsAsFailed(result, strict) ? '**FAILED**' : result.outcome;
    const said = 'reason' in result ? result.reason : '';
    const texts = [`${result.seconds.toFixed(1)} s`, toVersionList(result), said].map(toPlainText);
    return `| ${[toPlainText(result.id), result.proof, outcome, ...texts].join(' | ')} |`;
  });
  const table = ['| Example | Proof | Outcome | Time | Versions | Reason |', `|${' --- |'.repeat(6)}`, ...rows];
  return [`### ${counts.at(-1)}`, counts.slice(0, -1).map((line) => `- ${line}`).join('\n'), table.join('\n'), '', ''].join('\n\n').trimStart();
}
