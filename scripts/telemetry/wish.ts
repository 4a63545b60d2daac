export type Env = Readonly<Record<string, string | undefined>>;

/** What is to be sent where, by OpenTelemetry's environment variables. Addresses are for people: without credentials. */
export type Wish = {
  traces?: string;
  metrics?: string;
  /** Why something that was asked for is not sent. */
  warnings: string[];
};

const signals = [
  ['traces', 'TRACES'],
  ['metrics', 'METRICS'],
] as const;

/**
 * Reads what the environment asks for. Without an endpoint nothing is sent, unlike in most SDKs: a check at somebody's desk must
 * not look for a Collector. Pure.
 */
export function readWish(env: Env): Wish {
  const wish: Wish = { warnings: [] };
  if (valueOf(env, 'OTEL_SDK_DISABLED')?.toLowerCase() === 'true') return wish;
  for (const [signal, name] of signals) {
    const answer = readSignal(env, { signal, name });
    if (typeof answer === 'string') wish[signal] = answer;
    else if (answer && !wish.warnings.includes(answer.warning)) wish.warnings.push(answer.warning);
  }
  // What is wrong for one signal need not be wrong for the other.
  for (const signal of ['traces', 'metrics'] as const)
    if (wish[signal])
      wish.warnings = wish.warnings.map((warning) => warning.replace('no telemetry is', `only ${signal} are`));
  return wish;
}

function readSignal(
  env: Env,
  { signal, name }: { signal: string; name: string },
): string | { warning: string } | undefined {
  const own = `OTEL_EXPORTER_OTLP_${name}_ENDPOINT`;
  const endpoint = valueOf(env, own) ?? valueOf(env, 'OTEL_EXPORTER_OTLP_ENDPOINT');
  const exporter = valueOf(env, `OTEL_${name}_EXPORTER`) ?? 'otlp';
  if (endpoint === undefined || exporter === 'none') return undefined;
  if (exporter !== 'otlp')
    return { warning: `Unexpected OTEL_${name}_EXPORTER, expected otlp or none; no ${signal} are sent.` };
  const protocol =
    valueOf(env, `OTEL_EXPORTER_OTLP_${name}_PROTOCOL`) ??
    valueOf(env, 'OTEL_EXPORTER_OTLP_PROTOCOL') ??
    'http/protobuf';
  if (protocol !== 'http/protobuf')
    return { warning: `Unexpected OTLP protocol "${protocol}", expected http/protobuf; no telemetry is sent.` };
  const isOwn = valueOf(env, own) !== undefined;
  // The SDK would send to http://localhost:4318 instead, and say nothing.
  if (!isHttpUrl(endpoint)) {
    const variable = isOwn ? own : 'OTEL_EXPORTER_OTLP_ENDPOINT';
    return { warning: `Unexpected ${variable}, expected a URL such as http://127.0.0.1:4318; no telemetry is sent.` };
  }
  return toShownUrl(isOwn ? endpoint : `${endpoint.replace(/\/$/, '')}/v1/${signal}`);
}

/** The specification takes an empty value for one that is not set. */
function valueOf(env: Env, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A URL for people: without user, password, query and fragment, any of which may be a secret. Pure. */
function toShownUrl(text: string): string {
  const url = new URL(text);
  return `${url.origin}${url.pathname}`;
}
