/** Commits on a day, in steps that are the same for everybody: nobody's calendar depends on anybody else's. */
export const heatSteps: readonly { from: number; to?: number }[] = [
  { from: 1, to: 1 },
  { from: 2, to: 3 },
  { from: 4, to: 6 },
  { from: 7 },
];

/** Side of a day's square, in pixels of a cell of 13: size tells what colour alone would not. */
export function stepSize(step: number): number {
  return 6 + 1.7 * step;
}

/** The step of a number of commits, at least 1. */
export function toStep(commits: number): number {
  return heatSteps.findIndex(({ to }) => to === undefined || commits <= to);
}
