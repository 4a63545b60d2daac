import type { ExampleResult } from './run.ts';

/** One line of a run for people. With `strict`, as in CI, a missing tool is a failure. Pure. */
export function toLine(result: ExampleResult, strict: boolean): string {
  const time = `${result.seconds.toFixed(1)} s`;
  const versions = result.versions.length > 0 ? ` [${result.versions.join('; ')}]` : '';
  if (result.outcome === 'passed') return `passed   ${result.id} (${time})${versions}`;
  const word = countsAsFailed(result, strict) ? 'FAILED  ' : 'skipped ';
  return `${word} ${result.id} (${time})${versions}: ${result.reason}`;
}

/** "N passed, N failed, N skipped" and the numbers behind it. Pure. */
export function summarizeResults(
  results: readonly ExampleResult[],
  strict: boolean,
): { passed: number; failed: number; skipped: number; line: string } {
  const passed = results.filter((result) => result.outcome === 'passed').length;
  const failed = results.filter((result) => countsAsFailed(result, strict)).length;
  const skipped = results.length - passed - failed;
  return { passed, failed, skipped, line: `${passed} passed, ${failed} failed, ${skipped} skipped` };
}

function countsAsFailed(result: ExampleResult, strict: boolean): boolean {
  return result.outcome === 'failed' || (strict && result.outcome === 'skipped' && result.missingNeed);
}
