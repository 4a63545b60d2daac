import { median } from './measure.ts';

/** How long one step of a run took, and what it ended with. */
export type StepTime = {
  /** As a person types it. */
  line: string;
  seconds: number;
  /** Processor time of all its processes, where it is known. */
  cpuSeconds?: number;
  /** Undefined for a person's work, which a machine takes no time for. */
  exitCode?: number;
  /** Shows that an earlier step means something; no part of the sum. */
  isProof?: boolean;
};

/** A table of the steps, with the median of each; nothing for runs without steps. Pure. */
export function formatSteps(runs: readonly { steps?: readonly StepTime[] }[]): string[] {
  const [steps = []] = runs.flatMap((run) => (run.steps ? [run.steps] : []));
  if (steps.length === 0) return [];
  const rows = steps.map((step, index) => {
    const middleOf = (key: 'seconds' | 'cpuSeconds') => median(runs.flatMap((run) => run.steps?.[index]?.[key] ?? []));
    return { ...step, seconds: middleOf('seconds'), cpuSeconds: middleOf('cpuSeconds') };
  });
  const counted = rows.filter(isCounted);
  const cpu = counted.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  return [
    'seconds    CPU  exit  step',
    ...rows.map(({ line, seconds, cpuSeconds, exitCode, isProof }) => {
      const cells =
        exitCode === undefined ? toCells('', '', '') : toCells(toTime(seconds), toTime(cpuSeconds), String(exitCode));
      return `${cells}  ${line}${isProof ? '  (proof, not counted)' : ''}`;
    }),
    `${toCells(toTime(sumSeconds(rows)), toTime(cpu), '')}  ${counted.length} commands`,
  ];
}

/** Of the steps that count. Pure. */
export function sumSeconds(steps: readonly StepTime[]): number {
  return steps.filter(isCounted).reduce((sum, { seconds }) => sum + seconds, 0);
}

function toCells(...cells: [seconds: string, cpu: string, exit: string]): string {
  return cells.map((cell, index) => cell.padStart([7, 5, 4][index] ?? 0)).join('  ');
}

function toTime(seconds: number): string {
  return Number.isNaN(seconds) ? '?' : seconds.toFixed(1);
}

function isCounted({ exitCode, isProof = false }: StepTime): boolean {
  return exitCode !== undefined && !isProof;
}
