import { createNoopMeter, ProxyTracerProvider, type Attributes, type Meter, type Tracer } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  MeterProvider,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { schemaUrl } from './describeRun.ts';
import type { Env, Wish } from './wish.ts';

export type Sdk = {
  tracer: Tracer;
  meter: Meter;
  /** Sends the metrics of this moment, without anybody waiting for it. */
  sendMetrics: () => void;
  /** Sends what is left and answers why something was not sent. Takes no longer than the bound. */
  close: () => Promise<Closing>;
};
export type Closing = { failure?: string; isStuck: boolean };

export type SdkOptions = {
  wish: Wish;
  env: Env;
  resources: { run: Attributes; pipeline: Attributes };
  scope: { name: string; version: string };
  boundMs: number;
};

const serviceName = 'otlp-docs-gate';
const late = 'no answer in time';

/**
 * OpenTelemetry's SDK, as OTEL_* variables ask for it. This file is loaded only when something is to be sent: loading it takes longer
 * than some of the checks.
 */
export function openSdk({ wish, env, resources, scope, boundMs }: SdkOptions): Sdk {
  const failures = new Map<string, string>();
  // A little less than all, so that the reason of a failure arrives in time.
  const timeoutMillis = Math.min(Number(env['OTEL_EXPORTER_OTLP_TIMEOUT']) || Infinity, boundMs * 0.8);
  const tracers = wish.traces
    ? new BasicTracerProvider({
        resource: toResource(resources.run),
        spanProcessors: [
          new BatchSpanProcessor(noteFailures(new OTLPTraceExporter({ timeoutMillis }), wish.traces, failures)),
        ],
      })
    : undefined;
  const metrics = wish.metrics
    ? noteFailures(new OTLPMetricExporter({ timeoutMillis, ...toTemporality(env) }), wish.metrics, failures)
    : undefined;
  const meters =
    metrics &&
    new MeterProvider({
      resource: toResource(resources.pipeline),
      readers: [new PeriodicExportingMetricReader({ exporter: metrics })],
    });
  return {
    tracer: (tracers ?? new ProxyTracerProvider()).getTracer(scope.name, scope.version, { schemaUrl }),
    meter: meters?.getMeter(scope.name, scope.version, { schemaUrl }) ?? createNoopMeter(),
    sendMetrics: () => void meters?.forceFlush().catch(() => undefined),
    close: async () => {
      const sending = Promise.allSettled([tracers?.shutdown(), meters?.shutdown()]);
      const isStuck = await isLaterThan(sending, boundMs);
      const failure = [wish.traces, wish.metrics]
        .flatMap((url) => {
          const reason = url && (failures.get(url) ?? (isStuck ? late : undefined));
          return reason ? [`${url}: ${reason}`] : [];
        })
        .join('; ');
      return { isStuck, ...(failure && { failure }) };
    },
  };
}

function toResource(attributes: Attributes) {
  return defaultResource()
    .merge(resourceFromAttributes({ 'service.name': serviceName, ...attributes }))
    .merge(detectResources({ detectors: [envDetector] }));
}

/**
 * A run lives for minutes and reports once: as a cumulative sum it would say "1" each time, which is no change for whoever computes
 * rates. The specification's default stays in reach.
 */
function toTemporality(env: Env) {
  return env['OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE']
    ? {}
    : { temporalityPreference: AggregationTemporality.DELTA };
}

/** The same exporter, whose failures are kept for the one line at the end; the SDK hands them to a log that nobody has set up. */
function noteFailures<Exporter extends SpanExporter | PushMetricExporter>(
  exporter: Exporter,
  url: string,
  failures: Map<string, string>,
): Exporter {
  const send = exporter.export.bind(exporter) as SpanExporter['export'];
  exporter.export = ((items: Parameters<SpanExporter['export']>[0], done: Parameters<SpanExporter['export']>[1]) =>
    send(items, (result) => {
      if (result.code !== 0) failures.set(url, toReason(result.error));
      done(result);
    })) as Exporter['export'];
  return exporter;
}

/** What a person can act on: the system's word for it, or the status of the answer. Pure. */
export function toReason(error: (Error & { code?: string | number; errors?: Error[] }) | undefined): string {
  const inner = error?.errors?.[0];
  if (typeof error?.code === 'number') return `HTTP ${error.code}`;
  const message = inner?.message || error?.message || 'unknown reason';
  return message === 'Request timed out' ? late : message;
}

async function isLaterThan(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), milliseconds);
  });
  const answer = await Promise.race([work.then(() => false), late]);
  clearTimeout(timer);
  return answer;
}
