import { Refusal } from './refusal.mjs';

/** Checks the answer to GET /repos/{owner}/{repo}/actions/runs/{run_id} and returns it with its attempt filled in. */
export function checkRun(run, where) {
  const problem =
    wrongId(run, 'id') ??
    wrongText(run, ['html_url', 'head_sha', 'created_at', 'updated_at']) ??
    wrongText(run.repository, ['name', 'html_url', 'full_name']) ??
    wrongTime(run, ['created_at', 'updated_at', 'run_started_at']) ??
    notCompleted(run);
  if (problem) throw new Refusal(`${where}: ${problem}`);
  return { ...run, run_attempt: run.run_attempt ?? 1 };
}

/**
 * Checks the pages of GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt}/jobs and returns the jobs of this
 * attempt. `pages` are answers as they came, or what `gh api --paginate --slurp` makes of them.
 */
export function checkJobs(pages, run, where) {
  const answers = pages.flat();
  if (!answers.every((answer) => Array.isArray(answer?.jobs)))
    throw new Refusal(`${where}: Unexpected JSON, expected the answer to …/jobs, an object with "jobs".`);
  const jobs = [...new Map(answers.flatMap((answer) => answer.jobs).map((job) => [job?.id, job])).values()];
  const total = Math.max(0, ...answers.map((answer) => answer.total_count ?? 0));
  if (jobs.length < total)
    throw new Refusal(
      `${where}: Unexpected end after ${jobs.length} of ${total} jobs; ask with ?per_page=100 and give every page with --jobs.`,
    );
  for (const job of jobs) checkJob(job, run, where);
  return jobs.filter((job) => (job.run_attempt ?? 1) === run.run_attempt);
}

function checkJob(job, run, where) {
  const problem =
    wrongId(job, 'id') ??
    wrongText(job, ['name', 'created_at']) ??
    wrongTime(job, ['created_at', 'started_at', 'completed_at']) ??
    (job.run_id === run.id ? undefined : `Unexpected run_id ${job.run_id}, expected ${run.id}; run and jobs do not belong together.`) ??
    notCompleted(job) ??
    (job.steps ?? []).map((step) => wrongText(step, ['name']) ?? wrongTime(step, ['started_at', 'completed_at'])).find(Boolean);
  if (problem) throw new Refusal(`${where}: job ${job?.name ?? '?'}: ${problem}`);
}

function wrongId(holder, key) {
  const id = holder?.[key];
  if (!Number.isInteger(id) || id < 1) return `Unexpected "${key}", expected a whole number.`;
  // JSON.parse has rounded it already, and the ids of all spans depend on it.
  if (!Number.isSafeInteger(id)) return `Unexpected "${key}" above 2^53, which JavaScript cannot read exactly.`;
  return undefined;
}

function wrongText(holder, keys) {
  const key = keys.find((key) => typeof holder?.[key] !== 'string' || holder[key] === '');
  return key && `Unexpected "${key}", expected text.`;
}

function wrongTime(holder, keys) {
  const key = keys.find((key) => holder[key] && Number.isNaN(Date.parse(holder[key])));
  return key && `Unexpected "${key}", expected a time such as 2026-11-20T09:00:00Z.`;
}

function notCompleted({ status, conclusion }) {
  if (status !== 'completed') return `Unexpected status "${status}", expected "completed"; ask again when the run has ended.`;
  return conclusion ? undefined : 'Unexpected conclusion, expected text such as "success".';
}
