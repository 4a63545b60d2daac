import { expect, it } from 'vitest';
import { toSelection } from './selection.ts';
import type { Stage } from './stage.ts';

const stages = ['lint', 'build', 'build:path'].map((id): Stage => ({
  id,
  title: id,
  run: () => Promise.resolve({ code: 0, output: '' }),
}));
const pick = (only?: string) => stages.filter(toSelection(stages, only)).map(({ id }) => id);

it('takes all stages, or those that are named with their variants', () => {
  expect(pick()).toEqual(['lint', 'build', 'build:path']);
  expect(pick('build')).toEqual(['build', 'build:path']);
});

it('names the stages there are when one is unknown', () => {
  expect(() => pick('lint,links')).toThrow('Unexpected stage "links", expected one of: lint, build.');
});
