import { createContext, Script } from 'node:vm';

/** An expression on a line of ordinary output takes microseconds. */
const milliseconds = 1000;

const context = createContext({});
const test = new Script('new RegExp(source, flags).test(text)');
const replace = new Script('text.replace(new RegExp(source, flags), replacement)');
const count = new Script(
  '(() => { let found = 0; for (const match of text.matchAll(new RegExp(source, flags))) if (++found >= most) break; return found; })()',
);

/** An expression that took too long. */
export class SlowPattern extends Error {
  constructor(source: string) {
    super(`the regular expression ${JSON.stringify(source)} takes longer than ${milliseconds / 1000} s`);
    this.name = 'SlowPattern';
  }
}

/** As `RegExp.test`, but ends: throws a SlowPattern. Some expressions take longer than anybody lives. */
export function testInTime(source: string, flags: string, text: string): boolean {
  return Boolean(run(test, { source, flags, text }));
}

/** As `String.replace`, but ends: throws a SlowPattern. */
export function replaceInTime(text: string, source: string, flags: string, replacement: string): string {
  return String(run(replace, { source, flags, text, replacement }));
}

/** How often an expression matches, `most` at most; `flags` without `g`. Ends: throws a SlowPattern. */
export function countInTime(
  { source, flags, most }: { source: string; flags: string; most: number },
  text: string,
): number {
  return Number(run(count, { source, flags: `${flags}g`, text, most }));
}

function run(script: Script, values: Readonly<Record<string, string | number>> & { source: string }): unknown {
  Object.assign(context, values);
  try {
    return script.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    // Errors of another context are no instances of this one's.
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new SlowPattern(values.source);
    throw error;
  }
}
