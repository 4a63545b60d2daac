import { isRecord } from '../../../src/lib/data/isRecord.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { safeLine } from '../../report/safe.ts';
import { rateWaitOf } from './rateWait.ts';
import { readLimited } from './readLimited.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** What the commands ask of the forge. Paths begin behind `/repos/<owner>/<name>`. */
export type Forge = {
  /** A JSON answer; undefined where there is no such thing (404, 410). */
  get: (path: string) => Promise<unknown>;
  /** All pages of a list, each item as it came; `max` items at most. */
  list: (path: string, max?: number) => Promise<unknown[]>;
  /** Changes something. Undefined where what should be changed is gone. */
  send: (method: Exclude<Method, 'GET'>, path: string, body?: unknown) => Promise<unknown>;
  /** A file that the forge leads to elsewhere, of at most so many bytes; the token goes to the forge alone. */
  download: (path: string, maxBytes: number) => Promise<Buffer>;
};

export type ForgeOptions = {
  /** `https://api.github.com`, without a slash at its end. */
  api: string;
  /** `owner/name`. */
  repository: string;
  token: string;
  /** Milliseconds; a test does not really wait. */
  wait: (ms: number) => Promise<void>;
  now: () => number;
  say?: (line: string) => void;
};

const attempts = 4;
const timeoutMs = 30_000;
const maxAnswerBytes = 20 * 1024 * 1024;
const pageSize = 100;
/** Longer than this a job does not wait: the next event or the next schedule comes sooner. */
const maxWaitMs = 5 * 60_000;

/** The forge's REST API (https://docs.github.com/rest), with patience where that is safe. Throws a Problem for what it refuses. */
export function createForge({ api, repository, token, wait, now, say = () => undefined }: ForgeOptions): Forge {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
    'user-agent': 'otlp-docs-community',
  };
  const toUrl = (path: string): string => `${api}/repos/${repository}${path}`;

  async function ask(method: Method, path: string, body?: unknown): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(toUrl(path), {
        method,
        headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((error: unknown) => error as Error);
      const delay = delayOf(response, { method, attempt, now: now() });
      if (delay === undefined) {
        if (response instanceof Error) throw unreachable(method, path, response);
        return response;
      }
      if (delay > maxWaitMs || attempt === attempts) {
        if (response instanceof Error) throw unreachable(method, path, response);
        throw await refusal(method, path, response);
      }
      say(`${method} ${path}: ${response instanceof Error ? response.message : response.status}, again in ${delay} ms`);
      if (!(response instanceof Error)) await response.body?.cancel();
      await wait(delay);
    }
  }

  async function askJson(method: Method, path: string, body?: unknown): Promise<{ data: unknown; hasMore: boolean }> {
    const response = await ask(method, path, body);
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return { data: undefined, hasMore: false };
    }
    if (!response.ok) throw await refusal(method, path, response);
    const text = (await readLimited(response, maxAnswerBytes)).toString('utf8');
    const hasMore = /\brel="next"/.test(response.headers.get('link') ?? '');
    return { data: text === '' ? null : parseJson(text, method, path), hasMore };
  }

  return {
    get: async (path) => (await askJson('GET', path)).data,
    send: async (method, path, body) => (await askJson(method, path, body)).data,
    list: async (path, max = 5000) => {
      const items: unknown[] = [];
      const mark = path.includes('?') ? '&' : '?';
      for (let page = 1; items.length < max; page++) {
        // Only that there is a next page is taken from the answer, not its address: the token goes there.
        const { data, hasMore } = await askJson('GET', `${path}${mark}per_page=${pageSize}&page=${page}`);
        if (data !== undefined && !Array.isArray(data)) throw unexpected('GET', path, 'something else than a list');
        items.push(...(data ?? []));
        if (!hasMore) break;
      }
      return items.slice(0, max);
    },
    download: async (path, maxBytes) => {
      const first = await ask('GET', path);
      if (first.ok) return readLimited(first, maxBytes);
      const target = first.headers.get('location');
      await first.body?.cancel();
      if (first.status !== 302 || !target || !URL.canParse(target)) throw await refusal('GET', path, first);
      const second = await fetch(target, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) }).catch(
        (error: unknown) => error as Error,
      );
      if (second instanceof Error) throw unreachable('GET', path, second);
      if (!second.ok) throw await refusal('GET', path, second);
      return readLimited(second, maxBytes);
    },
  };
}

/** How long to wait before the same request may be sent again; undefined where it may not, or need not. */
function delayOf(
  response: Response | Error,
  { method, attempt, now }: { method: Method; attempt: number; now: number },
): number | undefined {
  const backoff = 1000 * 2 ** (attempt - 1);
  // What a POST did before the answer was lost is not known: two comments are worse than none, and a re-run of the job looks first.
  const isRepeatable = method !== 'POST';
  if (response instanceof Error) return isRepeatable ? backoff : undefined;
  if (response.status >= 500) return isRepeatable ? backoff : undefined;
  return rateWaitOf(response, { now, backoff });
}

async function refusal(method: Method, path: string, response: Response): Promise<Problem> {
  const text = response.bodyUsed ? '' : await readLimited(response, maxAnswerBytes).then(String, () => '');
  const message = toMessage(text).slice(0, 300);
  return unexpected(method, path, `${response.status}${message && ` (${message})`}`);
}

/** The sentence in the forge's answer, if there is one. */
function toMessage(text: string): string {
  try {
    const data: unknown = JSON.parse(text);
    return isRecord(data) && typeof data['message'] === 'string' ? data['message'] : '';
  } catch {
    return '';
  }
}

function unexpected(method: Method, path: string, what: string): Problem {
  return new Problem(
    safeLine(
      `Unexpected answer of the forge to ${method} ${path}: ${what}. Check the permissions of the job, or run it again later.`,
    ),
  );
}

function unreachable(method: Method, path: string, { message }: Error): Problem {
  return new Problem(
    safeLine(`The forge could not be reached for ${method} ${path} (${message}). Run the job again later.`),
  );
}

function parseJson(text: string, method: Method, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unexpected(method, path, 'no JSON');
  }
}
