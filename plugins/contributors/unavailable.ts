import type { MissingHistory } from '../../src/lib/git/history.ts';
import { isProblem, Problem } from '../../src/lib/problem.ts';

/** Why there are no contributors to show; one line for each mistake. */
export type Unavailable = { kind: 'unavailable'; message: string };

type Surroundings = { env: Record<string, string | undefined>; warn: (message: string) => void };

const warnedKey = Symbol.for('otlp-docs.contributors.warned');

/**
 * The one decision about building without history. A production build must not publish pages
 * that credit the wrong people, so it throws a Problem unless ALLOW_MISSING_HISTORY=1; at the
 * desk the message is shown once and the rest of the site is there.
 */
export function acceptMissingHistory({ message }: Pick<MissingHistory, 'message'>, { env, warn }: Surroundings): void {
  if (env['NODE_ENV'] === 'production' && env['ALLOW_MISSING_HISTORY'] !== '1')
    throw withoutStack(new Problem(message));
  warnOnce(message, warn);
}

/** A broken data file stops a production build; at the desk it is shown, and the rest of the site is there. */
export function acceptBrokenRules(error: unknown, { env, warn }: Surroundings): Unavailable {
  if (!isProblem(error)) throw error;
  if (env['NODE_ENV'] === 'production') throw withoutStack(error);
  warnOnce(error.message, warn);
  return { kind: 'unavailable', message: error.message };
}

/** Each language and each reload asks again. */
function warnOnce(message: string, warn: Surroundings['warn']): void {
  const scope = globalThis as { [warnedKey]?: string };
  if (scope[warnedKey] !== message) warn(message);
  scope[warnedKey] = message;
}

/** Docusaurus prints the stack of whatever stops it, and ours would bury the remedy. */
function withoutStack(problem: Problem): Problem {
  problem.stack = problem.message;
  return problem;
}
