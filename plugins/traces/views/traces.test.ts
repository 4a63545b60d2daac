import { describe, expect, it } from 'vitest';
import { buildTrace, type TraceView } from './buildTrace.ts';
import { formatDuration, toBar, toTicks } from './drawTrace.ts';

const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
const span = (spanId: string, start: number, end: number, rest: object = {}) => ({
  spanId,
  name: spanId,
  startTimeUnixNano: `${1_795_333_965_000_000_000n + BigInt(start) * 1_000_000n}`,
  endTimeUnixNano: `${1_795_333_965_000_000_000n + BigInt(end) * 1_000_000n}`,
  ...rest,
});
const request = (...spans: object[]) => ({
  resourceSpans: [{ resource: { attributes: [text('service.name', 'gate')] }, scopeSpans: [{ spans }] }],
});

describe('buildTrace', () => {
  it('puts children below their parents in the order of time, however they arrived', () => {
    const trace = buildTrace(
      request(
        span('late', 60, 100, { parentSpanId: 'run' }),
        span('inner', 20, 30, { parentSpanId: 'early' }),
        span('early', 10, 50, { parentSpanId: 'run' }),
        span('run', 0, 100, { parentSpanId: 'elsewhere' }),
      ),
    );
    expect(trace).toMatchObject({ name: 'run', service: 'gate', milliseconds: 100 });
    expect(trace?.rows.map(({ name, depth, start, milliseconds }) => [name, depth, start, milliseconds])).toEqual([
      ['run', 0, 0, 100],
      ['early', 1, 10, 40],
      ['inner', 2, 20, 10],
      ['late', 1, 60, 40],
    ]);
  });

  it('takes the result from the conventions, else the state of the span', () => {
    const results = buildTrace(
      request(
        span('run', 0, 9, { attributes: [text('cicd.pipeline.result', 'failure'), text('error.type', 'finding')] }),
        span('task', 1, 2, { parentSpanId: 'run', attributes: [text('cicd.pipeline.task.run.result', 'skip')] }),
        span('other', 2, 3, { parentSpanId: 'run', status: { code: 2 } }),
        span('plain', 3, 4, { parentSpanId: 'run', attributes: [text('cicd.pipeline.task.run.result', 'odd')] }),
      ),
    )?.rows.map(({ result, errorType }) => [result, errorType]);
    expect(results).toEqual([
      ['failure', 'finding'],
      ['skip', undefined],
      ['error', undefined],
      ['unset', undefined],
    ]);
  });

  it.each([undefined, null, 3, [], {}, { resourceMetrics: [] }, { resourceSpans: [] }])(
    'answers nothing for %j',
    (other) => expect(buildTrace(other)).toBeUndefined(),
  );
});

const trace: TraceView = { name: '', service: '', milliseconds: 200, rows: [] };

it('draws a bar where its span was, and the shortest wide enough to be seen', () => {
  expect(toBar({ start: 50, milliseconds: 100 }, trace)).toEqual({ x: 25, width: 50 });
  expect(toBar({ start: 200, milliseconds: 0 }, trace)).toEqual({ x: 99.4, width: 0.6 });
  expect(toBar({ start: 0, milliseconds: 0 }, { ...trace, milliseconds: 0 })).toEqual({ x: 0, width: 0.6 });
});

it('marks round times', () => {
  expect(toTicks({ milliseconds: 84_000 }).map(({ at }) => at)).toEqual([0, 20_000, 40_000, 60_000, 80_000]);
  expect(toTicks({ milliseconds: 1000 }).map(({ x }) => x)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(toTicks({ milliseconds: 0 })).toEqual([]);
});

it('writes durations for people', () => {
  expect([0, 0.2, 350, 12_345, 130_400].map(formatDuration)).toEqual(['0 ms', '< 1 ms', '350 ms', '12.3 s', '130 s']);
});
