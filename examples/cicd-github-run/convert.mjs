import * as ids from './ids.mjs';
import { jobOutcome, runOutcome, stepOutcome } from './outcome.mjs';

const INTERNAL = 1;
const SERVER = 2;
const ERROR = 2;
const schemaUrl = 'https://opentelemetry.io/schemas/1.44.0';
const scope = { name: 'otlp-docs/examples/cicd-github-run' };

/** One attempt of a run, and its jobs, as a request of OTLP/JSON. Pure. */
export function toTraces(run, jobs, { serviceName } = {}) {
  const resource = describeRun(run, serviceName);
  return {
    resourceSpans: [
      toResourceSpans(resource, [toRunSpan(run, jobs)]),
      ...jobs.map((job) => toResourceSpans({ ...resource, ...describeWorker(job) }, toJobSpans(run, job))),
    ],
  };
}

// #region resource
/** What every span of the run has in common: the entities of pipeline, run, repository and reference. Pure. */
function describeRun(run, serviceName) {
  const { repository } = run;
  const change = toChange(run);
  return {
    'service.name': serviceName || repository.name,
    'cicd.pipeline.name': run.name || run.path,
    'cicd.pipeline.run.id': String(run.id),
    'cicd.pipeline.run.url.full': `${run.html_url}/attempts/${run.run_attempt}`,
    'vcs.provider.name': 'github',
    'vcs.owner.name': repository.full_name.split('/')[0],
    'vcs.repository.name': repository.name,
    'vcs.repository.url.full': repository.html_url,
    'vcs.ref.head.name': run.head_branch,
    'vcs.ref.head.revision': run.head_sha,
    ...(change && {
      'vcs.ref.head.type': 'branch',
      'vcs.ref.type': 'branch',
      'vcs.ref.base.name': change.base.ref,
      'vcs.ref.base.revision': change.base.sha,
      'vcs.ref.base.type': 'branch',
      'vcs.change.id': String(change.number),
    }),
  };
}

/** GitHub lists every open pull request of the branch, also for a push that none of them has caused. */
function toChange({ event, head_sha: head, pull_requests: changes }) {
  const own = (changes ?? []).filter((change) => change.head?.sha === head);
  return event?.startsWith('pull_request') && own.length === 1 ? own[0] : undefined;
}

/** A job that waited in vain has no worker: GitHub says null, 0 or an empty text. */
function describeWorker({ runner_id: id, runner_name: name }) {
  return id ? { 'cicd.worker.id': String(id), 'cicd.worker.name': name } : {};
}
// #endregion resource

// #region spans
function toRunSpan(run, jobs) {
  const outcome = runOutcome(run, jobs);
  const ends = jobs.map((job) => job.completed_at).filter(Boolean);
  const before = run.run_attempt - 1;
  return {
    traceId: ids.traceId(run.id, run.run_attempt),
    spanId: ids.runSpanId(run.id, run.run_attempt),
    name: ['RUN', run.name].filter(Boolean).join(' '),
    kind: SERVER,
    // A run has no time of its end: `updated_at` is the nearest, and never before the last job.
    ...times(run.run_started_at ?? run.created_at, [run.updated_at, ...ends].sort(byTime).at(-1)),
    attributes: toAttributes({
      'cicd.pipeline.action.name': 'RUN',
      'cicd.pipeline.result': outcome.result,
      'error.type': outcome.errorType,
      'github.conclusion': run.conclusion,
      'github.event': run.event,
      'github.run_attempt': run.run_attempt,
    }),
    status: toStatus(outcome),
    links: before > 0 ? [{ traceId: ids.traceId(run.id, before), spanId: ids.runSpanId(run.id, before) }] : [],
  };
}

function toJobSpans(run, job) {
  const trace = { traceId: ids.traceId(run.id, run.run_attempt), kind: INTERNAL };
  const outcome = jobOutcome(job);
  const below = { ...trace, parentSpanId: ids.jobSpanId(job.id) };
  return [
    {
      ...trace,
      spanId: ids.jobSpanId(job.id),
      parentSpanId: ids.runSpanId(run.id, run.run_attempt),
      name: job.name,
      ...times(job.created_at, job.completed_at),
      attributes: describeTask({ name: job.name, id: String(job.id), url: job.html_url, ...outcome, conclusion: job.conclusion }),
      status: toStatus(outcome),
    },
    ...(hasWaited(job)
      ? [{ ...below, spanId: ids.queueSpanId(job.id), name: `queue-${job.name}`, ...times(job.created_at, job.started_at) }]
      : []),
    ...toSteps(job).map((step) => ({ ...below, ...step })),
  ];
}
// #endregion spans

/** A job that was skipped has waited for nothing, whatever its times say. */
function hasWaited({ conclusion, started_at: start }) {
  return conclusion !== 'skipped' && Boolean(start);
}

function toSteps(job) {
  const seen = new Set();
  let last = job.started_at ?? job.created_at;
  return (job.steps ?? []).map((step) => {
    const { name, number } = step;
    const outcome = stepOutcome(step);
    // What did not run may have no times: it takes none, where the step before it ended.
    const start = step.started_at ?? last;
    const end = step.completed_at ?? (step.started_at ? job.completed_at : start);
    last = end;
    const spanId = seen.has(name) ? ids.twinSpanId(job.id, name, number) : ids.stepSpanId(job.id, name);
    seen.add(name);
    return {
      spanId,
      name,
      ...times(start, end),
      attributes: describeTask({
        name,
        id: `${job.id}-${number}`,
        url: job.html_url && `${job.html_url}#step:${number}:1`,
        ...outcome,
        conclusion: step.conclusion,
      }),
      status: toStatus(outcome),
    };
  });
}

function describeTask({ name, id, url, result, errorType, conclusion }) {
  return toAttributes({
    'cicd.pipeline.task.name': name,
    'cicd.pipeline.task.run.id': id,
    'cicd.pipeline.task.run.url.full': url,
    'cicd.pipeline.task.run.result': result,
    'error.type': errorType,
    'github.conclusion': conclusion,
  });
}

/** Unset unless it is an error: "Recording errors" keeps Ok for people. */
function toStatus({ errorType, message }) {
  return errorType ? { code: ERROR, ...(message && { message }) } : {};
}

/** GitHub reports ends before starts, of what was skipped. As in the receiver, both become the start. */
function times(start, end) {
  const from = Date.parse(start);
  const to = Math.max(from, Date.parse(end ?? start));
  return { startTimeUnixNano: toNano(from), endTimeUnixNano: toNano(to) };
}

function byTime(a, b) {
  return Date.parse(a) - Date.parse(b);
}

function toNano(milliseconds) {
  return String(BigInt(milliseconds) * 1_000_000n);
}

function toResourceSpans(resource, spans) {
  return { resource: { attributes: toAttributes(resource) }, schemaUrl, scopeSpans: [{ scope, schemaUrl, spans }] };
}

/** Attributes without a value are left out; in OTLP/JSON whole numbers are text. */
function toAttributes(values) {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => ({ key, value: Number.isInteger(value) ? { intValue: String(value) } : { stringValue: value } }));
}
