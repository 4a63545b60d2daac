/** A recorded trace, ready to be drawn: its spans in the order of the picture. Times in milliseconds from its beginning. */
export type TraceView = { name: string; service: string; milliseconds: number; rows: TraceRow[] };

export type TraceRow = {
  name: string;
  /** How many spans are above it. */
  depth: number;
  start: number;
  milliseconds: number;
  result: TraceResult;
  errorType?: string;
};

/** Results of CI/CD spans; `unset` and `error` are also the states of any other span. */
export const traceResults = ['success', 'failure', 'error', 'timeout', 'cancellation', 'skip', 'unset'] as const;
export type TraceResult = (typeof traceResults)[number];

type Attribute = { key: string; value: { stringValue?: string } };
type OtlpSpan = {
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes?: Attribute[];
  status?: { code?: number };
};
type OtlpTraces = {
  resourceSpans: { resource?: { attributes?: Attribute[] }; scopeSpans: { spans: OtlpSpan[] }[] }[];
};

const resultKeys = ['cicd.pipeline.task.run.result', 'cicd.pipeline.result'];

/** The picture's data of an OTLP request in JSON; undefined for anything else, and for a request without spans. Pure. */
export function buildTrace(request: unknown): TraceView | undefined {
  if (!isTraces(request)) return undefined;
  const spans = request.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  const begin = least(spans.map(({ startTimeUnixNano }) => BigInt(startTimeUnixNano)));
  const ids = new Set(spans.map(({ spanId }) => spanId));
  const roots = spans.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId)).sort(byStart);
  const [root] = roots;
  if (begin === undefined || !root) return undefined;
  const since = (time: string): number => Number(BigInt(time) - begin) / 1e6;
  const toRows = (span: OtlpSpan, depth: number): TraceRow[] => {
    const errorType = textOf(span.attributes, 'error.type');
    const start = since(span.startTimeUnixNano);
    const row = {
      name: span.name,
      depth,
      start,
      milliseconds: since(span.endTimeUnixNano) - start,
      result: toResult(span),
      ...(errorType !== undefined && { errorType }),
    };
    const children = spans.filter(({ parentSpanId }) => parentSpanId === span.spanId).sort(byStart);
    return [row, ...children.flatMap((child) => toRows(child, depth + 1))];
  };
  return {
    name: root.name,
    service: textOf(request.resourceSpans[0]?.resource?.attributes, 'service.name') ?? '',
    milliseconds: Math.max(...spans.map(({ endTimeUnixNano }) => since(endTimeUnixNano))),
    rows: roots.flatMap((one) => toRows(one, 0)),
  };
}

function isTraces(request: unknown): request is OtlpTraces {
  return typeof request === 'object' && request !== null && Array.isArray((request as OtlpTraces).resourceSpans);
}

function toResult({ attributes, status }: OtlpSpan): TraceResult {
  const text = resultKeys.map((key) => textOf(attributes, key)).find((value) => value !== undefined);
  return traceResults.find((result) => result === text) ?? (status?.code === 2 ? 'error' : 'unset');
}

function textOf(attributes: readonly Attribute[] | undefined, key: string): string | undefined {
  return attributes?.find((one) => one.key === key)?.value.stringValue;
}

function byStart(a: OtlpSpan, b: OtlpSpan): number {
  const difference = BigInt(a.startTimeUnixNano) - BigInt(b.startTimeUnixNano);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function least(values: readonly bigint[]): bigint | undefined {
  return values.reduce<bigint | undefined>((min, value) => (min === undefined || value < min ? value : min), undefined);
}
