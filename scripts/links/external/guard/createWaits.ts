import type { IncomingMessage } from 'node:http';

/** Which hosts have asked to be left in peace (`Retry-After`), and until when. */
export type Waits = {
  /** By host name in lower case: before that time of `performance.now()` it must not be asked. */
  waits: ReadonlyMap<string, number>;
  /** By address: the status that asked to wait. */
  told: ReadonlyMap<string, number>;
  isHeld(host: string): boolean;
  /** Reads an answer; true when it asks to wait. */
  note(target: URL, answer: Pick<IncomingMessage, 'statusCode' | 'headers'>): boolean;
};

/** RFC 9110, 10.2.3 and RFC 6585, 4: with redirects the header means something else. */
const waitStatuses: ReadonlySet<number> = new Set([429, 503]);

export function createWaits(): Waits {
  const waits = new Map<string, number>();
  const told = new Map<string, number>();
  return {
    waits,
    told,
    isHeld: (host) => (waits.get(host.toLowerCase()) ?? 0) > performance.now(),
    note: ({ hostname, href }, { statusCode = 0, headers }) => {
      const wait = waitStatuses.has(statusCode) ? parseRetryAfter(headers['retry-after'], Date.now()) : 0;
      if (wait <= 0) return false;
      const host = hostname.toLowerCase();
      waits.set(host, Math.max(waits.get(host) ?? 0, performance.now() + wait));
      told.set(href, statusCode);
      return true;
    },
  };
}

/** Milliseconds from `now` on, of a number of seconds or a date; 0 for what is neither. */
export function parseRetryAfter(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
