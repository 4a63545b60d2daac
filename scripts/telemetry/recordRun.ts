import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createTraceState,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';
import type { ChildEnv, StageReport } from '../check/stage.ts';
import {
  describeRun,
  describeRunOutcome,
  describeTask,
  describeTaskEnd,
  describeTaskOutcome,
  toOutcome,
  toRunOutcome,
  type Outcome,
} from './describeRun.ts';
import { measureRun } from './measureRun.ts';
import { openSdk, type Sdk } from './openSdk.ts';
import { readFacts } from './readFacts.ts';
import type { Telemetry, TelemetryOptions } from './startTelemetry.ts';
import { passOn, readGitHubJobPlace, readPlace, toChildEnv, type Place } from './traceContext.ts';
import { takeEnvironment } from './environment.ts';
import type { Env, Wish } from './wish.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const cancelled: Outcome = { result: 'cancellation' };
/** For sockets to close by themselves after the bound. */
const graceMs = 200;

/** Records a run with the SDK: a span for it, one for each check, and its metrics. */
export async function recordRun(options: TelemetryOptions & { wish: Wish }): Promise<Telemetry> {
  const { root, pipeline, env, wish, warn, leave, boundMs = 3_000 } = options;
  const [facts, version] = await Promise.all([readFacts({ root, pipeline, env }), readVersion(root)]);
  const run = describeRun(facts);
  const scope = { name: 'otlp-docs', version };
  const sdk = withEnvironment(env, () => openSdk({ wish, env, resources: run.resources, scope, boundMs }));
  const measures = measureRun(sdk.meter, pipeline);
  const started = performance.now();
  const span = sdk.tracer.startSpan(run.name, { kind: SpanKind.SERVER, attributes: run.attributes }, toContext(env));
  const inRun = trace.setSpan(ROOT_CONTEXT, span);
  const open = new Set<Span>();
  let isCancelled = false;
  measures.starts();
  sdk.sendMetrics();

  const finish = async (outcome: Outcome): Promise<void> => {
    for (const signal of signals) process.off(signal, cancel);
    endSpan(span, { attributes: describeRunOutcome(outcome), outcome });
    measures.ends(outcome, (performance.now() - started) / 1000);
    const { failure, isStuck } = await sdk.close();
    if (failure) warn(`Telemetry was not sent to ${failure}. The checks do not depend on it.`);
    // Nobody waits for what is still under way, but Node would.
    if (isStuck) setTimeout(leave, graceMs).unref();
  };

  const cancel = (signal: NodeJS.Signals): void => {
    if (isCancelled) return;
    isCancelled = true;
    for (const task of open) endSpan(task, { attributes: describeTaskOutcome(cancelled), outcome: cancelled });
    const keep = (): void => {};
    // Others, who clean up, send the signal again, which must not end the process before the spans are sent.
    for (const name of signals) process.on(name, keep);
    void finish(cancelled).finally(() => {
      for (const name of signals) process.off(name, keep);
      process.kill(process.pid, signal);
    });
  };
  for (const signal of signals) process.on(signal, cancel);

  return {
    watch: (stage) => {
      const task = sdk.tracer.startSpan(
        stage.title,
        { kind: SpanKind.INTERNAL, attributes: describeTask(stage, facts) },
        inRun,
      );
      open.add(task);
      return {
        childEnv: toVariables(task, env),
        end: async (report) => {
          // What ends now ends because everything is being ended, and no other check is to start.
          if (isCancelled) await new Promise(() => {});
          open.delete(task);
          endSpan(task, { attributes: describeTaskEnd(report), outcome: toOutcome(report) });
          measures.taskEnds(report);
        },
      };
    },
    end: (reports: readonly StageReport[]) => (isCancelled ? new Promise(() => {}) : finish(toRunOutcome(reports))),
  };
}

/** The SDK reads OTEL_* from the process, which has given them away. */
function withEnvironment(env: Env, open: () => Sdk): Sdk {
  for (const [name, value] of Object.entries(env))
    if (name.startsWith('OTEL_') && value !== undefined) process.env[name] = value;
  try {
    return open();
  } finally {
    takeEnvironment(process.env);
  }
}

function toContext(env: Env): Context {
  // A caller that says who it is knows better than the names of a CI system.
  const place = readPlace(env) ?? readGitHubJobPlace(env);
  if (!place) return ROOT_CONTEXT;
  const { traceState, ...ids } = place;
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...ids,
    isRemote: true,
    ...(traceState && { traceState: createTraceState(traceState) }),
  });
}

function toVariables(span: Span, env: Env): ChildEnv {
  const { traceId, spanId, traceFlags, traceState } = span.spanContext();
  // Nothing is recorded: the context stays as it came.
  if (!trace.isSpanContextValid(span.spanContext())) return passOn(env);
  const place: Place = { traceId, spanId, traceFlags };
  const state = traceState?.serialize();
  return toChildEnv({ ...place, ...(state && { traceState: state }) }, env);
}

function endSpan(
  span: Span,
  { attributes, outcome }: { attributes: ReturnType<typeof describeTaskOutcome>; outcome: Outcome },
): void {
  span.setAttributes(attributes);
  if (outcome.errorType) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

async function readVersion(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'package.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { version?: string }).version ?? '';
}
