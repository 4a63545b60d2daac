import { expect, it } from 'vitest';
import { markNamesakes } from './namesakes.ts';

it('are all who share a name, whatever its case and width', () => {
  const rows = ['Kim Lee', 'Ada', 'kim lee', 'Ａda', '林徽因'].map((name) => ({ name }));
  expect(markNamesakes(rows).map(({ hasNamesake }) => hasNamesake ?? false)).toEqual([true, true, true, true, false]);
});
