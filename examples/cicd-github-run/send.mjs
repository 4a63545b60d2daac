import { Refusal } from './refusal.mjs';

/** Where traces go by OpenTelemetry's environment variables, or undefined. Pure. */
export function tracesUrl(env) {
  const own = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const url = own || (base && `${base.replace(/\/$/, '')}/v1/traces`);
  // What stands there may be a secret, so that it is not repeated.
  if (url && !isPlainUrl(url))
    throw new Refusal(
      `Unexpected OTEL_EXPORTER_OTLP_${own ? 'TRACES_' : ''}ENDPOINT, expected a URL such as http://127.0.0.1:4318, without a password.`,
    );
  return url || undefined;
}

function isPlainUrl(text) {
  if (!/^https?:/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return !username && !password;
}

/** Sends a request once, as OTLP/JSON over HTTP. The ids do not depend on when: a run can be sent again. */
export async function send(url, traces, env) {
  const milliseconds = Number(env.OTEL_EXPORTER_OTLP_TIMEOUT) || 10_000;
  const refuse = (error) => {
    throw new Refusal(`${shown(url)}: no answer (${error.cause?.code ?? error.name}).`);
  };
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...parseHeaders(env.OTEL_EXPORTER_OTLP_HEADERS), 'content-type': 'application/json' },
    body: JSON.stringify(traces),
    // Keys in headers are for this address only.
    redirect: 'manual',
    signal: AbortSignal.timeout(milliseconds),
  }).catch(refuse);
  // An answer may begin in time and never end.
  const text = await answer.text().catch(refuse);
  if (!answer.ok) throw new Refusal(`${shown(url)}: Unexpected status ${answer.status}, expected 200.`);
  const rejected = Number(parseJson(text)?.partialSuccess?.rejectedSpans ?? 0);
  if (rejected > 0) throw new Refusal(`${shown(url)}: ${rejected} spans were rejected.`);
}

/** `key=value,key=value`, with values in percent encoding, as the specification has it. Pure. */
export function parseHeaders(text) {
  const pairs = (text ?? '').split(',').filter((pair) => pair.includes('='));
  try {
    const headers = pairs.map((pair) => [
      pair.slice(0, pair.indexOf('=')).trim(),
      decodeURIComponent(pair.slice(pair.indexOf('=') + 1).trim()),
    ]);
    return Object.fromEntries(new Headers(headers));
  } catch {
    throw new Refusal('Unexpected OTEL_EXPORTER_OTLP_HEADERS, expected key=value pairs with values in percent encoding.');
  }
}

/** An address without what may be a secret. */
function shown(text) {
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname}`;
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
