import type { Example } from '../../src/lib/examples/example.ts';
import type { Proof } from '../../src/lib/examples/proof.ts';

/** How the run of an example ended; `src/lib/examples/exampleReport.ts` says what each outcome means. */
export type Verdict = Success | Stopped;

export type Success = { outcome: 'passed' | 'checked'; note?: string };

export type Stopped =
  | { outcome: 'recorded'; reason: string }
  | { outcome: 'failed'; reason: string; details?: string }
  | { outcome: 'skipped'; reason: string; missingNeed: boolean };

export type ExampleResult = Verdict & {
  id: string;
  proof: Proof;
  seconds: number;
  versions: Readonly<Record<string, string>>;
};

/** Success of the command: what a check of a schema proves is less than what a run does. */
export function toSuccess({ proof }: Example): Success {
  return { outcome: proof === 'documented' ? 'checked' : 'passed' };
}

/** What an example says that cannot run here: one that ran by hand elsewhere has its record. */
export function toRefusal(
  { recorded, proof }: Example,
  { reason, missingNeed }: { reason: string; missingNeed: boolean },
): Stopped {
  if (proof !== 'executed-by-hand' || !recorded) return { outcome: 'skipped', reason, missingNeed };
  return { outcome: 'recorded', reason: `ran by hand on ${recorded.on} from ${recorded.from}; here: ${reason}` };
}

/** In CI, and wherever else `strict` is, a missing tool is a failure, not a skip. */
export function countsAsFailed(result: Verdict, strict: boolean): boolean {
  return result.outcome === 'failed' || (strict && result.outcome === 'skipped' && result.missingNeed);
}
