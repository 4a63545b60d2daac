import { toPlainText } from '../report/jobSummary.ts';
import { toSummary } from './report.ts';
import { countsAsFailed, type ExampleResult } from './verdict.ts';

/** The results as Markdown for the summary page of a GitHub Actions job. Pure. */
export function toJobSummary(results: readonly ExampleResult[], strict: boolean): string {
  const counts = toSummary(results, strict).split('\n');
  const rows = results.map((result) => {
    const outcome = countsAsFailed(result, strict) ? '**FAILED**' : result.outcome;
    const versions = Object.entries(result.versions).map(([name, version]) => `${name} ${version}`);
    const said = 'reason' in result ? result.reason : '';
    const cells = [result.id, result.proof, outcome, `${result.seconds.toFixed(1)} s`, versions.join(', '), said];
    return `| ${cells.map((cell) => (cell === outcome ? cell : toPlainText(cell))).join(' | ')} |`;
  });
  const table = ['| Example | Proof | Outcome | Time | Versions | Reason |', `|${' --- |'.repeat(6)}`, ...rows];
  return [`### ${counts.at(-1)}`, counts.slice(0, -1).map((line) => `- ${line}`).join('\n'), table.join('\n'), '', ''].join('\n\n').trimStart();
}
