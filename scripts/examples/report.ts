import { proofs, type Proof } from '../../src/lib/examples/proof.ts';
import { safeLine } from '../report/safe.ts';
import { countsAsFailed, type ExampleResult } from './verdict.ts';

/** One example for people: a line, and what differs below it. With `strict`, as in CI, a missing tool is a failure. Pure. */
export function toLines(result: ExampleResult, strict: boolean): string {
  const word = countsAsFailed(result, strict) ? 'FAILED' : result.outcome;
  const said = 'reason' in result ? result.reason : result.note;
  const versions = toVersionList(result);
  const line = `${word.padEnd(8)} ${result.id} (${result.seconds.toFixed(1)} s)${versions ? ` [${versions}]` : ''}`;
  const details = result.outcome === 'failed' && result.details !== undefined ? result.details.split('\n') : [];
  return [said === undefined ? line : `${line}: ${safeLine(said)}`, ...details.map((one) => `    ${safeLine(one)}`)].join('\n');
}

/** `go 1.26.8, curl 7.88.1`; empty where nothing was needed. Pure. */
export function toVersionList({ versions }: Pick<ExampleResult, 'versions'>): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

export type Sums = { passed: number; failed: number; skipped: number };

/** What is recorded or checked was not run here: it is in none of the three. Pure. */
export function sumResults(results: readonly ExampleResult[], strict: boolean): Sums {
  const failed = results.filter((result) => countsAsFailed(result, strict)).length;
  const passed = results.filter(({ outcome }) => outcome === 'passed').length;
  const skipped = results.filter((result) => result.outcome === 'skipped' && !countsAsFailed(result, strict)).length;
  return { passed, failed, skipped };
}

/** A line for each kind of proof, then "N passed, N failed, N skipped". Pure. */
export function toSummary(results: readonly ExampleResult[], strict: boolean): string {
  const lines = proofs.flatMap((proof) => {
    const own = results.filter((result) => result.proof === proof);
    return own.length > 0 ? [`${proof}: ${toCounts(proof, own, strict)}`] : [];
  });
  const { passed, failed, skipped } = sumResults(results, strict);
  return [...lines, `${passed} passed, ${failed} failed, ${skipped} skipped`].join('\n');
}

function toCounts(proof: Proof, own: readonly ExampleResult[], strict: boolean): string {
  const { passed, failed, skipped } = sumResults(own, strict);
  const count = (outcome: string): number => own.filter((result) => result.outcome === outcome).length;
  const counts: Record<Proof, [number, string][]> = {
    executed: [[passed, 'passed']],
    'executed-by-hand': [
      [passed, 'passed'],
      [count('recorded'), 'recorded'],
    ],
    documented: [[count('checked'), 'checked']],
  };
  return [...counts[proof], [failed, 'failed'] as const, [skipped, 'skipped'] as const]
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}
