import type { Example } from '../../src/lib/examples/example.ts';
import type { Step } from './runScript.ts';
import { safeLine } from '../report/safe.ts';
import { cutLine } from './cutLine.ts';
import { toRefusal, type Stopped } from './verdict.ts';

/** Exit code by which a program says "not on this machine", as in Automake. */
const refused = 77;

/** What the end of a step means; undefined when the next one can follow. Pure. */
export function judgeStep(
  example: Example,
  { script, exitCode, stdout, stderr, stopped }: Step,
): Stopped | undefined {
  if (exitCode === 0 && stopped === undefined) return undefined;
  // It goes into the report and onto a page, and comes from a program.
  const lastLine = safeLine(tail(stderr).at(-1) ?? '');
  if (exitCode === refused) return toRefusal(example, { reason: lastLine || 'no reason given', missingNeed: false });
  const how = stopped ?? `ended with ${exitCode ?? 'a signal'}`;
  const reason = `\`${script.trim().split('\n')[0]}\` ${how}: ${lastLine || 'nothing on stderr'}`;
  // A program may say what is wrong on either of them.
  const details = [...tail(stdout), ...tail(stderr)];
  const saysMore = details.length > 1 || (details.length === 1 && details[0] !== lastLine);
  return { outcome: 'failed', reason, ...(saysMore && { details: details.join('\n') }) };
}

function tail(text: string): string[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .slice(-15)
    .map((line) => cutLine(line, 400));
  return lines.length === 1 && lines[0] === '' ? [] : lines;
}
