import { Problem } from '../../../src/lib/problem.ts';
import { safeLine } from '../../report/safe.ts';
import type { Step } from './planSteps.ts';

const shownLines = 30;

/** How a command ended. `output` is what it wrote, errors included. */
export type Ending = { exitCode: number | undefined; output: string };

/** Why a command did not end as it has to: a line, then the last lines of its output. Undefined when it did. Pure. */
export function toStepFailure(
  { line, exitCode, says }: Extract<Step, { kind: 'command' }>,
  ended: Ending,
): Problem | undefined {
  const isSilent = says !== undefined && !ended.output.includes(says);
  if (ended.exitCode === exitCode && !isSilent) return undefined;
  const unexpected =
    ended.exitCode === exitCode
      ? `Unexpected output of \`${line}\`, expected "${says}" in it.`
      : `Unexpected exit code ${ended.exitCode ?? 'none'} of \`${line}\`, expected ${exitCode}.`;
  const tail = ended.output.trimEnd().split('\n').slice(-shownLines);
  const shown = ended.output.trim() === '' ? ['It said nothing.'] : ['Its last lines:', ...tail.map(indent)];
  return new Problem([unexpected, ...shown].join('\n'), 1);
}

function indent(line: string): string {
  return `  ${safeLine(line)}`.trimEnd();
}
