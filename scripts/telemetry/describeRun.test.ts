import { expect, it } from 'vitest';
import type { StageReport } from '../check/stage.ts';
import { describeRun, describeTask, describeTaskEnd, toOutcome, toRunOutcome } from './describeRun.ts';

const report = (rest: Partial<StageReport>): StageReport => ({
  id: 'lint',
  title: 'pages (lint)',
  seconds: 1,
  code: 0,
  output: '',
  ...rest,
});

it('keeps what tells runs apart away from metrics', () => {
  const { name, resources } = describeRun({
    pipeline: 'check',
    runId: 'id',
    runUrl: 'https://ci.example/1',
    repository: { url: 'https://git.example/o/r', name: 'r' },
    head: { revision: 'aaa', name: 'main', type: 'branch' },
  });
  expect(name).toBe('RUN check');
  expect(resources.pipeline).toEqual({
    'cicd.pipeline.name': 'check',
    'vcs.repository.url.full': 'https://git.example/o/r',
    'vcs.repository.name': 'r',
  });
  expect(resources.run).toMatchObject({ 'cicd.pipeline.run.id': 'id', 'vcs.ref.head.revision': 'aaa' });
});

it('leaves out what nobody knows', () => {
  expect(describeRun({ pipeline: 'check', runId: 'id', head: {} }).resources.run).toEqual({
    'cicd.pipeline.name': 'check',
    'cicd.pipeline.run.id': 'id',
  });
  expect(describeTask(report({}), { pipeline: 'check', runId: 'id', head: {} })).toEqual({
    'cicd.pipeline.task.name': 'pages (lint)',
    'cicd.pipeline.task.run.id': 'lint',
  });
});

const tests = { passed: 1, failed: 1, skipped: 1 };

it.each([
  ['success', report({}), undefined],
  ['skip', report({ code: 1, notRun: true }), undefined],
  ['failure', report({ code: 1, findings: { errors: 1, warnings: 0, infos: 0 } }), 'finding'],
  ['failure', report({ code: 1, tests }), 'test_failure'],
  ['failure', report({ code: 1, thrown: 'Problem' }), 'Problem'],
  ['error', report({ code: 2 }), 'could_not_run'],
  ['error', report({ code: 2, thrown: 'TypeError' }), 'TypeError'],
])('says %s for %o', (result, stage, errorType) => {
  expect(toOutcome(stage)).toEqual({ result, ...(errorType && { errorType }) });
});

it('counts findings and tests on the span, and says what a build and a test are', () => {
  expect(describeTaskEnd(report({ code: 1, tests }))).toEqual({
    'cicd.pipeline.task.run.result': 'failure',
    'cicd.pipeline.task.type': 'test',
    'error.type': 'test_failure',
    'otlp_docs.test.passed': 1,
    'otlp_docs.test.failed': 1,
    'otlp_docs.test.skipped': 1,
  });
  const typeOf = (id: string) => describeTaskEnd(report({ id }))['cicd.pipeline.task.type'];
  expect(['build', 'build:path', 'build:ja:types', 'links'].map(typeOf)).toEqual([
    'build',
    'build',
    undefined,
    undefined,
  ]);
});

it('makes a run as bad as its worst task, which one that did not run is not', () => {
  expect(toRunOutcome([])).toEqual({ result: 'success' });
  const failed = report({ code: 1 });
  const skipped = report({ code: 1, notRun: true });
  expect(toRunOutcome([report({}), failed, skipped])).toEqual({ result: 'failure', errorType: 'finding' });
  expect(toRunOutcome([failed, report({ code: 2, thrown: 'TypeError' })])).toEqual({
    result: 'error',
    errorType: 'TypeError',
  });
});
