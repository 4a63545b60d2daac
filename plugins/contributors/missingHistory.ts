import type { MissingHistory } from '../../src/lib/git/history.ts';
import { Problem } from '../../src/lib/problem.ts';

type Surroundings = { env: Record<string, string | undefined>; warn: (message: string) => void };

const warnedKey = Symbol.for('otlp-docs.contributors.warned');

/**
 * The one decision about building without history. A production build must not publish pages
 * that credit the wrong people, so it throws a Problem unless ALLOW_MISSING_HISTORY=1; at the
 * desk one warning per process is enough.
 */
export function acceptMissingHistory({ message }: MissingHistory, { env, warn }: Surroundings): void {
  if (env['NODE_ENV'] === 'production' && env['ALLOW_MISSING_HISTORY'] !== '1')
    throw withoutStack(new Problem(message));
  const scope = globalThis as { [warnedKey]?: boolean };
  if (!scope[warnedKey]) warn(message);
  scope[warnedKey] = true;
}

/** Docusaurus prints the stack of whatever stops it, and ours would bury the remedy. */
function withoutStack(problem: Problem): Problem {
  problem.stack = problem.message;
  return problem;
}
