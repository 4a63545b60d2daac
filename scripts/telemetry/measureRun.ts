import { ValueType, type Attributes, type Meter } from '@opentelemetry/api';
import * as names from '@opentelemetry/semantic-conventions/incubating';
import type { StageReport } from '../check/stage.ts';
import { describeRunOutcome, own, toOutcome, type Outcome } from './describeRun.ts';

/** From a check of one file to a whole test run on a slow machine: in seconds. */
const boundaries = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 2700, 3600];

export type RunMeasures = {
  starts: () => void;
  taskEnds: (report: StageReport) => void;
  ends: (outcome: Outcome, seconds: number) => void;
};

/** The metrics of one run: those of the conventions that somebody who sees one run can know, and counts of our own. */
export function measureRun(meter: Meter, pipeline: string): RunMeasures {
  const active = meter.createUpDownCounter(names.METRIC_CICD_PIPELINE_RUN_ACTIVE, {
    unit: '{run}',
    // The conventions count in whole numbers, this API in fractions unless told.
    valueType: ValueType.INT,
    description: 'The number of pipeline runs currently active in the system by state.',
  });
  const duration = meter.createHistogram(names.METRIC_CICD_PIPELINE_RUN_DURATION, {
    unit: 's',
    description: 'Duration of a pipeline run grouped by pipeline, state and result.',
    advice: { explicitBucketBoundaries: boundaries },
  });
  const errors = meter.createCounter(names.METRIC_CICD_PIPELINE_RUN_ERRORS, {
    unit: '{error}',
    valueType: ValueType.INT,
    description: 'The number of errors encountered in pipeline runs (eg. compile, test failures).',
  });
  const findings = meter.createCounter(own.findingCount, {
    unit: '{finding}',
    valueType: ValueType.INT,
    description: 'What the checks of a run have found, by severity.',
  });
  const tests = meter.createCounter(own.testCount, {
    unit: '{test}',
    valueType: ValueType.INT,
    description: 'Tests that a run has run, by result.',
  });
  const ofRun: Attributes = { [names.ATTR_CICD_PIPELINE_NAME]: pipeline };
  const whileExecuting = {
    ...ofRun,
    [names.ATTR_CICD_PIPELINE_RUN_STATE]: names.CICD_PIPELINE_RUN_STATE_VALUE_EXECUTING,
  };
  return {
    starts: () => active.add(1, whileExecuting),
    taskEnds: (report) => {
      const ofTask = { ...ofRun, [names.ATTR_CICD_PIPELINE_TASK_NAME]: report.title };
      const { errorType } = toOutcome(report);
      if (errorType) errors.add(1, { ...ofRun, [names.ATTR_ERROR_TYPE]: errorType });
      for (const [severity, count] of toFindings(report))
        findings.add(count, { ...ofTask, [own.findingSeverity]: severity });
      for (const [status, count] of toTests(report))
        tests.add(count, { ...ofTask, [names.ATTR_TEST_CASE_RESULT_STATUS]: status });
    },
    ends: (outcome, seconds) => {
      active.add(-1, whileExecuting);
      duration.record(seconds, { ...whileExecuting, ...describeRunOutcome(outcome) });
    },
  };
}

function toFindings({ findings }: StageReport): [string, number][] {
  return findings
    ? [
        ['error', findings.errors],
        ['warning', findings.warnings],
        ['info', findings.infos],
      ]
    : [];
}

/** The conventions know "pass" and "fail"; for the third there is no value. */
function toTests({ tests }: StageReport): [string, number][] {
  return tests
    ? [
        ['pass', tests.passed],
        ['fail', tests.failed],
        ['skip', tests.skipped],
      ]
    : [];
}
