import { expect, it } from 'vitest';
import { formatSteps, sumSeconds, type StepTime } from './formatSteps.ts';

const steps = (check: number): StepTime[] => [
  { line: 'npm run task -- verify T-001', seconds: 2, cpuSeconds: 3, exitCode: 1 },
  { line: 'edit data/words.txt', seconds: 0.5 },
  { line: 'npm run check', seconds: check, cpuSeconds: 2 * check, exitCode: 0 },
  { line: 'npm test -- --only tasks', seconds: 3, exitCode: 1, isProof: true },
];

it('lists what was typed with medians, and sums up what counts', () => {
  expect(formatSteps([{ steps: steps(90) }, { steps: steps(130) }, { steps: steps(100) }])).toEqual([
    'seconds    CPU  exit  step',
    '    2.0    3.0     1  npm run task -- verify T-001',
    '                      edit data/words.txt',
    '  100.0  200.0     0  npm run check',
    '    3.0      ?     1  npm test -- --only tasks  (proof, not counted)',
    '  102.0  203.0        2 commands',
  ]);
  expect(sumSeconds(steps(90))).toBe(92);
});

it('says nothing of runs without steps', () => {
  expect(formatSteps([{}, {}])).toEqual([]);
});
