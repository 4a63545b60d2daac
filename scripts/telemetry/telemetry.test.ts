import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocket } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterEach, expect, it } from 'vitest';
import { runLanes, type Stage } from '../check/stage.ts';
import { root } from '../shell.ts';
import { takeEnvironment } from './environment.ts';
import { startTelemetry, toPipelineName } from './startTelemetry.ts';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** A receiver that keeps the bodies of requests by path. Protobuf holds texts as they are, which is enough to look for them. */
async function receive(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const bodies: { path: string; text: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const plain = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      bodies.push({ path: request.url ?? '', text: plain.toString('latin1') });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => (server.closeAllConnections(), server.close()));
  return { url: `http://user:secret@127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}

const childEnvs: Readonly<Record<string, string>>[] = [];
const stage = (id: string, code: 0 | 1 = 0): Stage => ({
  id,
  title: `title of ${id}`,
  run: (childEnv) => {
    childEnvs.push(childEnv);
    return Promise.resolve({ code, output: '' });
  },
});

async function run(env: Record<string, string>, boundMs = 1500) {
  const warnings: string[] = [];
  let left = 0;
  childEnvs.length = 0;
  const started = performance.now();
  const telemetry = await startTelemetry({
    root,
    pipeline: 'check',
    env,
    boundMs,
    warn: (line) => warnings.push(line),
    leave: () => left++,
  });
  const lanes = [[stage('one'), stage('two', 1)], [stage('three')]];
  const reports = await runLanes(lanes, () => {}, [], telemetry.watch);
  await telemetry.end(reports);
  await new Promise((resolve) => setTimeout(resolve, left ? 0 : 250));
  return { reports, warnings, left, milliseconds: performance.now() - started };
}

const accept = (_: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();

it('does and loads nothing without an endpoint, and hands the context on', async () => {
  const { warnings, reports } = await run({ TRACEPARENT: 'as it came', BAGGAGE: 'a=b' });
  expect(warnings).toEqual([]);
  expect(reports).toHaveLength(3);
  expect(childEnvs[0]).toEqual({ TRACEPARENT: 'as it came', BAGGAGE: 'a=b' });
});

it('sends a span for the run and each check, below the caller, and the metrics', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const { url, bodies } = await receive(accept);
  const { warnings } = await run({
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    TRACEPARENT: `00-${traceId}-00f067aa0ba902b7-01`,
    BAGGAGE: 'a=b',
  });
  expect(warnings).toEqual([]);
  const traces = bodies
    .filter(({ path }) => path === '/v1/traces')
    .map(({ text }) => text)
    .join('');
  for (const text of ['RUN check', 'title of one', 'title of two', 'title of three', 'cicd.pipeline.run.id', 'failure'])
    expect(traces).toContain(text);
  expect(traces).toContain(Buffer.from(traceId, 'hex').toString('latin1'));
  const metrics = bodies
    .filter(({ path }) => path === '/v1/metrics')
    .map(({ text }) => text)
    .join('');
  expect(metrics).toContain('cicd.pipeline.run.duration');
  expect(metrics).not.toContain('cicd.pipeline.run.id');
  const parents = childEnvs.map((env) => env['TRACEPARENT'] ?? '');
  expect(new Set(parents).size).toBe(3);
  for (const parent of parents)
    expect(parent).toMatch(new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
  expect(childEnvs[0]?.['BAGGAGE']).toBe('a=b');
  expect([...traces, ...metrics].join('')).not.toContain('secret');
});

it('records nothing below a caller that is not sampled, and says so to its children', async () => {
  const { url, bodies } = await receive(accept);
  await run({
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    TRACEPARENT: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00',
  });
  expect(bodies.filter(({ path }) => path === '/v1/traces')).toEqual([]);
  expect(childEnvs[0]?.['TRACEPARENT']).toMatch(/-00$/);
});

it('leaves the context as it came when only metrics are sent', async () => {
  const { url, bodies } = await receive(accept);
  await run({ OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_TRACES_EXPORTER: 'none' });
  expect(new Set(bodies.map(({ path }) => path))).toEqual(new Set(['/v1/metrics']));
  expect(childEnvs[0]).toEqual({});
});

it.each([
  [500, 'HTTP 500'],
  [404, 'HTTP 404'],
])('says in one line that a receiver answered %s', async (status, reason) => {
  const { url } = await receive((_, response) => void response.writeHead(status).end());
  const { warnings, reports } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: url });
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(`/v1/traces: ${reason}`);
  expect(warnings[0]).not.toContain('secret');
  expect(reports.map(({ code }) => code)).toEqual([0, 1, 0]);
});

it('waits for a receiver that does not answer no longer than the bound, and then lets go', async () => {
  const { url } = await receive(() => {});
  const { warnings, milliseconds } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: url }, 500);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('/v1/traces: no answer in time');
  expect(milliseconds).toBeLessThan(20_000);
});

it('does not wait for an answer that drips, and ends the process', async () => {
  const drips = setInterval(() => {}, 1000);
  const { url } = await receive((_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(drip));
  });
  const { warnings, left } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: url }, 500);
  clearInterval(drips);
  expect(warnings[0]).toContain('no answer in time');
  expect(left).toBe(1);
});

it('says in one line that a handshake failed', async () => {
  const { url } = await receive(accept);
  const { warnings } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: url.replace(/^http:/, 'https:') });
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('/v1/metrics: ');
  expect(warnings[0]).not.toContain('\n');
});

it('names the address that refuses', async () => {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  const { warnings } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` }, 500);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(`http://127.0.0.1:${port}/v1/traces: connect ECONNREFUSED`);
});

it('takes the key and the context out of what checks get', () => {
  const env = { OTEL_EXPORTER_OTLP_HEADERS: 'key=secret', TRACEPARENT: 'a', PATH: '/bin' };
  expect(takeEnvironment(env)).toMatchObject({ OTEL_EXPORTER_OTLP_HEADERS: 'key=secret', TRACEPARENT: 'a' });
  expect(env).toEqual({ PATH: '/bin' });
});

it('loads nothing of OpenTelemetry before it is wanted', async () => {
  const { metafile } = await build({
    entryPoints: [path.join(root, 'scripts/telemetry/startTelemetry.ts')],
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
  });
  const outputs = Object.values(metafile.outputs);
  const entry = outputs.find(({ entryPoint }) => entryPoint?.endsWith('startTelemetry.ts'));
  const seen = new Set<string>();
  const visit = (imports: readonly { path: string; kind: string }[] = []): void => {
    for (const one of imports) {
      if (one.kind !== 'import-statement' || seen.has(one.path)) continue;
      seen.add(one.path);
      visit(metafile.outputs[one.path]?.imports);
    }
  };
  visit(entry?.imports);
  expect([...seen].filter((name) => name.includes('opentelemetry'))).toEqual([]);
  // What is loaded later has it.
  expect(JSON.stringify(outputs)).toContain('@opentelemetry/sdk-trace-base');
});

it('tells a part of a pipeline from the whole', () => {
  expect(toPipelineName('check', undefined)).toBe('check');
  expect(toPipelineName('test', 'unit')).toBe('test (part)');
});
