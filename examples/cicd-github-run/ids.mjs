import { createHash } from 'node:crypto';

// #region ids
// The ids of the Collector's githubreceiver v0.158.0 (trace_event_handling.go). `jobId` is the id of a job in the REST API,
// workflow_job.id in a webhook and ${{ job.check_run_id }} inside the job.
export const traceId = (runId, attempt) => sha256(`${runId}${attempt}t`).slice(0, 32);
export const runSpanId = (runId, attempt) => sha256(`${runId}${attempt}s`).slice(16, 32);
export const jobSpanId = (jobId) => sha256(`${jobId}-j`).slice(16, 32);
export const queueSpanId = (jobId) => sha256(`${jobId}-q`).slice(16, 32);
export const stepSpanId = (jobId, name) => sha256(`${jobId}-${name}-s`).slice(16, 32);

// The receiver gives a second step of the same name the id of the first, which breaks the trace. Here it has its own.
export const twinSpanId = (jobId, name, number) => sha256(`${jobId}-${name}-${number}-s`).slice(16, 32);
// #endregion ids

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
