import { expect, it } from 'vitest';
import { Problem } from '../../src/lib/problem.ts';
import { runLanes, toText, worstCode, type Stage, type StageResult } from './stage.ts';

const stage = (id: string, result: StageResult | Error): Stage => ({
  id,
  title: id,
  run: () => (result instanceof Error ? Promise.reject(result) : Promise.resolve(result)),
});

it('runs every stage, whatever another one said, and keeps the worst code', async () => {
  const done: string[] = [];
  const reports = await runLanes(
    [
      [stage('a', { code: 1, output: 'found' }), stage('b', { code: 0, output: '' })],
      [stage('c', { code: 0, output: '' })],
    ],
    ({ id }) => done.push(id),
  );
  expect(done.sort()).toEqual(['a', 'b', 'c']);
  expect(worstCode(reports)).toBe(1);
});

it('reports a stage that throws as not run, a Problem without its stack', async () => {
  const [problem, bug] = await runLanes(
    [[stage('a', new Problem('No browser.')), stage('b', new Error('bug'))]],
    () => {},
  );
  expect(problem).toMatchObject({ code: 2, output: 'No browser.' });
  expect(bug?.code).toBe(2);
  expect(bug?.output).toContain('stage.test.ts');
});

it('shows the output of what failed, and of what asks for it', () => {
  const base = { id: 'x', title: 'x', seconds: 1.25, output: 'one\n\ntwo' };
  expect(toText({ ...base, code: 0 })).toBe('ok     x (1.3 s)');
  expect(toText({ ...base, code: 1 })).toBe('FAILED x (1.3 s)\n       one\n\n       two');
  expect(toText({ ...base, code: 0, show: true })).toContain('one');
});

it('does not run a stage whose ground has failed, in the same round or an earlier one', async () => {
  const links: Stage = { ...stage('links', { code: 0, output: '' }), needs: ['build'] };
  const [build, ...rest] = await runLanes([[stage('build', new Problem('x: broken.', 1)), links]], () => {});
  expect(build).toMatchObject({ code: 1, output: 'x: broken.' });
  expect(rest).toMatchObject([{ id: 'links', code: 1, output: 'Not run: build failed.' }]);
  expect(await runLanes([[links]], () => {}, build && [build])).toMatchObject([{ code: 1 }]);
  expect(await runLanes([[links]], () => {})).toMatchObject([{ code: 0 }]);
});
