/**
 * How many milliseconds to wait for a rate limit to pass; undefined when the answer is no such refusal. As the forge asks for it:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function rateWaitOf(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  { now, backoff }: { now: number; backoff: number },
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = toNumber(headers.get('retry-after'));
  if (after !== undefined) return after * 1000;
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = toNumber(headers.get('x-ratelimit-reset'));
    return reset === undefined ? 60_000 : Math.max(1000, reset * 1000 - now);
  }
  // 403 is also what the forge says of a missing permission, which no waiting mends.
  return status === 429 ? Math.max(backoff, 60_000) : undefined;
}

function toNumber(value: string | null): number | undefined {
  return value !== null && /^\d{1,12}$/.test(value.trim()) ? Number(value) : undefined;
}
