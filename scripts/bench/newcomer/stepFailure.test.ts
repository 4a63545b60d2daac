import { expect, it } from 'vitest';
import { toStepFailure } from './stepFailure.ts';

const step = { kind: 'command', line: 'npm run check', exitCode: 0 } as const;

it('lets pass what ended as it has to, a failure too', () => {
  expect(toStepFailure({ ...step, says: 'clean' }, { exitCode: 0, output: 'All clean.\n' })).toBeUndefined();
  expect(toStepFailure({ ...step, exitCode: 1 }, { exitCode: 1, output: '' })).toBeUndefined();
});

it('says in a line what was expected, and shows the end of the output without what steers a terminal', () => {
  const output = `${Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n')}\n\u001b[31mFAILED\u001b[0m pages\n`;
  const failure = toStepFailure(step, { exitCode: 1, output });
  expect(failure?.exitCode).toBe(1);
  const lines = failure?.message.split('\n') ?? [];
  expect(lines[0]).toBe('Unexpected exit code 1 of `npm run check`, expected 0.');
  expect(lines).toHaveLength(32);
  expect(lines[2]).toBe('  line 11');
  expect(lines.at(-1)).toBe('  FAILED pages');
});

it('is not content with the right exit code of something that did not look', () => {
  expect(toStepFailure({ ...step, says: 'T-001' }, { exitCode: 0, output: '' })?.message).toBe(
    'Unexpected output of `npm run check`, expected "T-001" in it.\nIt said nothing.',
  );
});

it('says so when a signal ended it', () => {
  expect(toStepFailure(step, { exitCode: undefined, output: 'x' })?.message).toContain('exit code none');
});
