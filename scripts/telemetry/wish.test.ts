import { expect, it } from 'vitest';
import { readWish } from './wish.ts';

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };
const both = { traces: 'http://127.0.0.1:4318/v1/traces', metrics: 'http://127.0.0.1:4318/v1/metrics', warnings: [] };
const nothing = { warnings: [] };

it('wants nothing without an endpoint, and both signals with one', () => {
  expect(readWish({})).toEqual(nothing);
  expect(readWish({ OTEL_EXPORTER_OTLP_ENDPOINT: ' ' })).toEqual(nothing);
  expect(readWish(endpoint)).toEqual(both);
  expect(readWish({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' })).toEqual(both);
});

it('takes the endpoint of one signal as a whole address', () => {
  expect(readWish({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://otlp.example/in' })).toEqual({
    traces: 'https://otlp.example/in',
    warnings: [],
  });
});

it.each([{ OTEL_SDK_DISABLED: 'TRUE' }, { OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' }])(
  'wants nothing with %o',
  (env) => expect(readWish({ ...endpoint, ...env })).toEqual(nothing),
);

it('leaves out the signal that has no exporter', () => {
  expect(readWish({ ...endpoint, OTEL_METRICS_EXPORTER: 'none' })).toEqual({ traces: both.traces, warnings: [] });
});

it.each([
  [{ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, 'Unexpected OTLP protocol "grpc", expected http/protobuf'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' }, 'Unexpected OTEL_EXPORTER_OTLP_ENDPOINT, expected a URL'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'user:secret@nowhere' }, 'Unexpected OTEL_EXPORTER_OTLP_ENDPOINT, expected a URL'],
])('sends nothing with %o and says so once, without the value', (env, warning) => {
  const { warnings, ...rest } = readWish({ ...endpoint, ...env });
  expect(rest).toEqual({});
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(warning);
  expect(warnings[0]).not.toContain('secret');
});

it('does not say that nothing is sent where one signal is', () => {
  const { warnings, ...rest } = readWish({ ...endpoint, OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'grpc' });
  expect(rest).toEqual({ metrics: both.metrics });
  expect(warnings).toEqual(['Unexpected OTLP protocol "grpc", expected http/protobuf; only metrics are sent.']);
});

it('names the exporter that it has not', () => {
  const { warnings, metrics } = readWish({ ...endpoint, OTEL_TRACES_EXPORTER: 'console' });
  expect(warnings).toEqual(['Unexpected OTEL_TRACES_EXPORTER, expected otlp or none; no traces are sent.']);
  expect(metrics).toBe(both.metrics);
});

it('shows no credentials of an address', () => {
  const { traces } = readWish({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://user:secret@otlp.example/in?key=secret' });
  expect(traces).toBe('https://otlp.example/in');
});
