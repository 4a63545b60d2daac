import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { toTraces } from './convert.mjs';
import { readRun } from './github.mjs';
import * as ids from './ids.mjs';
import { checkJobs, checkRun } from './input.mjs';
import { parseHeaders, send, tracesUrl } from './send.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`sample/${name}.json`, import.meta.url), 'utf8'));
const results = ['success', 'failure', 'error', 'timeout', 'cancellation', 'skip'];

function convert(name, change = () => {}) {
  const [run, page] = [read(`${name}-run`), read(`${name}-jobs`)];
  change(run, page);
  const checked = checkRun(run, 'run');
  return toTraces(checked, checkJobs([page], checked, 'jobs'));
}

function spansOf(traces) {
  return traces.resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans[0].spans.map((span) => ({ ...span, attributes: flat(span), resource: flat(resource) })),
  );
}

const flat = ({ attributes = [] }) => Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value]));
const named = (spans, name) => spans.find((span) => span.name === name);

// #region equality
test('makes the ids that githubreceiver v0.158.0 made of the same run', () => {
  // From examples/cicd-webhooks/expected.txt, where the receiver itself has made them.
  const receiver = {
    'RUN CI': 'dd1001a641dc1f13',
    lint: 'f8f456d8c1830101',
    'queue-lint': '488111390829aba1',
    'Run lint': 'e95e8ce75b9fd519',
    'test (20)': 'deda5dc73b2eb074',
    'queue-test (20)': 'c76d27f5ba6029f6',
    'Run tests': '809746bb0f7ed35a',
    'Upload report': 'bb158383fdb3e082',
    deploy: '45af9338ce7c7d66',
  };
  const spans = spansOf(convert('first'));
  for (const [name, id] of Object.entries(receiver)) assert.equal(named(spans, name).spanId, id, name);
  for (const span of spans) assert.equal(span.traceId, '68b1d5a6977cfe8125ffc97b7332285e');
});
// #endregion equality

test('gives every span an id of its own, also twins', () => {
  for (const name of ['first', 'retry', 'odd']) {
    const all = spansOf(convert(name)).map((span) => span.spanId);
    assert.equal(new Set(all).size, all.length, name);
  }
  const twins = spansOf(convert('odd')).filter((span) => span.name === 'Run npm test');
  assert.equal(twins[0].spanId, ids.stepSpanId(47600000401, 'Run npm test'));
  assert.equal(twins[1].spanId, ids.twinSpanId(47600000401, 'Run npm test', 3));
});

test('has what the conventions require of every run and every task', () => {
  const spans = ['first', 'retry', 'odd'].flatMap((name) => spansOf(convert(name)));
  for (const span of spans) {
    const { attributes: has, name } = span;
    assert.equal(span.resource['cicd.pipeline.name'], 'CI');
    assert.match(span.resource['cicd.pipeline.run.id'], /^\d+$/);
    if (name.startsWith('queue-')) {
      assert.deepEqual(has, {}, 'waiting is no task');
      continue;
    }
    const result = has['cicd.pipeline.result'] ?? has['cicd.pipeline.task.run.result'];
    assert.ok(results.includes(result), `${name}: ${result}`);
    assert.equal(span.status.code === 2, 'error.type' in has, name);
    assert.equal(['failure', 'error', 'timeout'].includes(result), 'error.type' in has, name);
    if (span.kind === 2) continue;
    for (const key of ['name', 'run.id', 'run.url.full']) assert.ok(has[`cicd.pipeline.task.${key}`], `${name}: ${key}`);
  }
  const taskIds = spansOf(convert('odd')).map((span) => span.attributes['cicd.pipeline.task.run.id']).filter(Boolean);
  assert.equal(new Set(taskIds).size, taskIds.length);
});

test('maps conclusions to results and hands on what it does not know', () => {
  const table = { neutral: 'success', stale: 'error', startup_failure: 'error', action_required: 'skip', paused: 'paused' };
  for (const [conclusion, result] of Object.entries(table)) {
    const [span] = spansOf(convert('first', (run) => (run.conclusion = conclusion)));
    assert.equal(span.attributes['cicd.pipeline.result'], result);
    assert.equal(span.attributes['github.conclusion'], conclusion);
  }
});

test('names the pull request only for an event of it', () => {
  assert.equal(spansOf(convert('odd'))[0].resource['vcs.change.id'], '17');
  const push = spansOf(convert('odd', (run) => (run.event = 'push')))[0].resource;
  assert.equal(push['vcs.change.id'], undefined);
  assert.equal(push['vcs.ref.head.type'], undefined, 'a push may be one of a tag; the run does not say');
});

test('puts no span before its start or before its parent has begun', () => {
  for (const name of ['first', 'retry', 'odd']) {
    const spans = spansOf(convert(name));
    for (const span of spans) {
      assert.ok(BigInt(span.startTimeUnixNano) <= BigInt(span.endTimeUnixNano), span.name);
      const parent = spans.find((one) => one.spanId === span.parentSpanId);
      if (parent) assert.ok(BigInt(parent.startTimeUnixNano) <= BigInt(span.startTimeUnixNano), span.name);
    }
  }
});

test('refuses with one line what cannot become a true trace', () => {
  const cases = [
    [(run) => (run.status = 'in_progress'), /^run: Unexpected status "in_progress", expected "completed"/],
    [(run) => (run.conclusion = null), /^run: Unexpected conclusion/],
    [(run) => (run.id = 2 ** 53), /^run: Unexpected "id" above 2\^53/],
    [(run) => (run.updated_at = 'yesterday'), /^run: Unexpected "updated_at", expected a time/],
    [(run) => delete run.repository, /^run: Unexpected "name"/],
    [(_run, page) => (page.total_count = 31), /^jobs: Unexpected end after 3 of 31 jobs; ask with \?per_page=100/],
    [(_run, page) => (page.jobs[1].run_id = 7), /^jobs: job test \(20\): Unexpected run_id 7, expected 16800000042/],
    [(_run, page) => (page.jobs[0].steps[0].name = ''), /^jobs: job lint: Unexpected "name"/],
    [(_run, page) => Object.assign(page.jobs[0], { name: 'a\n::warning::b', status: 'queued' }), /^jobs: job a ::warning::b: Unexpected status/],
    [(_run, page) => (page.jobs = 'none'), /^jobs: Unexpected JSON/],
  ];
  for (const [change, message] of cases)
    assert.throws(() => convert('first', change), (error) => message.test(error.message) && !error.message.includes('\n'));
});

test('leaves jobs of other attempts out', () => {
  const run = checkRun(read('retry-run'), 'run');
  const jobs = checkJobs([read('first-jobs'), read('retry-jobs')], run, 'jobs');
  assert.deepEqual(jobs.map((job) => job.id), [47600000112]);
});

test('asks the API for the attempt and for every page of its jobs', async () => {
  const asked = [];
  const run = read('retry-run');
  const jobs = Array.from({ length: 150 }, (_, i) => ({ ...read('retry-jobs').jobs[0], id: i + 1 }));
  const server = createServer((request, response) => {
    asked.push([request.url, request.headers.authorization]);
    const page = Number(new URL(request.url, 'http://x').searchParams.get('page'));
    const answer = page ? { total_count: 150, jobs: jobs.slice((page - 1) * 100, page * 100) } : run;
    response.end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const env = { GITHUB_API_URL: `http://127.0.0.1:${server.address().port}`, GITHUB_TOKEN: 'x' };
    const answer = await readRun({ repository: 'example-org/shop', runId: '16800000042', attempt: '2', env });
    assert.equal(checkJobs(answer.pages, checkRun(answer.run, 'run'), 'jobs').length, 150);
    const base = '/repos/example-org/shop/actions/runs/16800000042/attempts/2';
    assert.deepEqual(asked, [
      [base, 'Bearer x'],
      [`${base}/jobs?per_page=100&page=1`, 'Bearer x'],
      [`${base}/jobs?per_page=100&page=2`, 'Bearer x'],
    ]);
  } finally {
    server.close();
  }
});

test('refuses an answer that is no JSON in one line', async () => {
  const server = createServer((_request, response) => response.end('<html>Sign in</html>'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const env = { GITHUB_API_URL: `http://127.0.0.1:${server.address().port}` };
    await assert.rejects(readRun({ repository: 'o/r', runId: '1', env }), {
      name: 'Error',
      message: /^http:.*\/runs\/1: Unexpected answer, expected JSON from GitHub's REST API \(SyntaxError\)\.$/,
    });
  } finally {
    server.close();
  }
});

test('reads the variables of OTLP exporters', () => {
  assert.equal(tracesUrl({}), undefined);
  assert.equal(tracesUrl({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://h:4318/' }), 'http://h:4318/v1/traces');
  assert.equal(tracesUrl({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://h/x' }), 'http://h/x');
  assert.throws(() => tracesUrl({ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' }), /expected a URL/);
  const secret = (error) => !/hush/.test(error.message);
  assert.throws(() => tracesUrl({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://me:hush@h' }), secret);
  assert.throws(() => parseHeaders('authorization=hush%0Ahush'), secret);
  assert.throws(() => parseHeaders('authorization=hush%'), secret);
  assert.deepEqual(parseHeaders('authorization=Basic%20YTpi,x-scope=a=b'), { authorization: 'Basic YTpi', 'x-scope': 'a=b' });
});

test('refuses an answer that begins and does not end', async () => {
  const server = createServer((_request, response) => response.writeHead(200).write(' '));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${server.address().port}/v1/traces`;
    await assert.rejects(send(url, {}, { OTEL_EXPORTER_OTLP_TIMEOUT: '200' }), /^Error: http:.*: no answer \(TimeoutError\)\.$/);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
