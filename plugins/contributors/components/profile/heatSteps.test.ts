import { expect, it } from 'vitest';
import { heatSteps, toStep } from './heatSteps.ts';

it.each([
  [1, 0],
  [2, 1],
  [3, 1],
  [6, 2],
  [7, 3],
  [1000, 3],
])('%i commits on a day are step %i of the legend', (commits, step) => {
  expect(toStep(commits)).toBe(step);
  expect(heatSteps[step]?.from).toBeLessThanOrEqual(commits);
});
