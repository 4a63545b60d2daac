// #region results
/** GitHub's conclusions, and what the conventions v1.44.0 call them. Others are handed on: custom values are allowed. */
const results = {
  success: 'success',
  neutral: 'success',
  failure: 'failure',
  cancelled: 'cancellation',
  skipped: 'skip',
  timed_out: 'timeout',
  // Nobody has approved it, so that nothing has run.
  action_required: 'skip',
  startup_failure: 'error',
  stale: 'error',
};
// #endregion results

/** How a step ended. One without a conclusion was running, or waiting, when its job ended. Pure. */
export function stepOutcome({ conclusion, started_at }) {
  if (!conclusion) return started_at ? { result: 'error', errorType: 'no_conclusion' } : { result: 'skip' };
  return outcome(conclusion, 'step_failure');
}

/** How a job ended, and which step was to blame. Pure. */
export function jobOutcome({ conclusion, steps = [] }) {
  const failed = steps.find((step) => step.conclusion === 'failure');
  const base = outcome(conclusion, failed ? 'step_failure' : 'job_failure');
  return { ...base, ...(base.result === 'failure' && failed && { message: `step "${failed.name}" failed` }) };
}

/** How a run ended, and which job was to blame. Pure. */
export function runOutcome({ conclusion }, jobs) {
  const failed = jobs.find((job) => job.conclusion === 'failure');
  const base = outcome(conclusion, 'job_failure');
  return { ...base, ...(base.result === 'failure' && failed && { message: `job "${failed.name}" failed` }) };
}

function outcome(conclusion, failureType) {
  const result = results[conclusion] ?? conclusion;
  const errorType = { failure: failureType, error: conclusion, timeout: 'timeout' }[result];
  return { result, ...(errorType && { errorType }) };
}
