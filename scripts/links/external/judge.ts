import type { HostState } from './guard/findPlace.ts';
import { heldStatus, refusedStatus, unknownStatus, unresolvedStatus } from './guard/refusal.ts';
import { hasSecret } from './webAddress.ts';
import type { Answer, Redirect } from './lychee/parseReport.ts';

/**
 * What an answer means. `ok`: there is something. `hard`: there is nothing, and no waiting will help. `soft`: it cannot be
 * told today: the server is unwell, or does not talk to machines. `unchecked`: nobody has looked.
 */
export const verdictKinds = ['ok', 'hard', 'soft', 'unchecked'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What can be wrong beside a status; data/schemas/link-quarantine.schema.json lists them too. */
export const causeTypes = [
  'unknown-host',
  'unresolved-host',
  'private-address',
  'timeout',
  'connection',
  'lost-redirect',
  'not-asked',
  'unchecked',
] as const;
export type Cause = { type: 'status'; code: number } | { type: (typeof causeTypes)[number] };

export type Verdict = {
  kind: VerdictKind;
  /** Absent for `ok`. */
  cause?: Cause;
  /** Where the address leads, when every hop on the way says that it is for good. */
  movedTo?: string;
};

/** Statuses that say that a page is gone or never was. */
const gone = new Set([404, 410]);
/** Redirects that are meant to last (RFC 9110, 15.4). */
const permanent = new Set([301, 308]);

/** What the guard knows. */
export type Knowledge = {
  /** What became of each host name. */
  hosts: ReadonlyMap<string, HostState>;
  /** By address, the status with which a server has asked to wait. */
  told?: ReadonlyMap<string, number>;
};

/** Nobody has asked: the host had answered nothing else, or wanted to be left in peace. */
export const notAsked: Verdict = { kind: 'unchecked', cause: { type: 'not-asked' } };

/** Judges what lychee and the guard know of one address. Pure. */
export function judge(url: string, answer: Answer, knowledge: Knowledge): Verdict {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'ok', ...toMoved(url, answer.redirects) };
    case 'timeout':
      return { kind: 'soft', cause: { type: 'timeout' } };
    case 'unchecked':
      return { kind: 'unchecked', cause: { type: 'unchecked' } };
    case 'failed':
      return judgeFailure(answer.code, url, knowledge);
  }
}

/** Whether a second, slower question may bring another answer. */
export function isWorthAnother({ kind, cause }: Verdict): boolean {
  if (kind !== 'soft' || !cause) return false;
  if (cause.type === 'status') return isPassing(cause.code);
  return cause.type === 'timeout' || cause.type === 'connection' || cause.type === 'unresolved-host';
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status <= 599);
}

/** `hosts` tells of the host of the address itself. A redirect to such a host shows in the status alone. */
function judgeFailure(code: number | undefined, url: string, { hosts, told }: Knowledge): Verdict {
  const state = hosts.get(hostOf(url));
  if (state === 'unknown') return { kind: 'hard', cause: { type: 'unknown-host' } };
  if (state === 'unresolved') return { kind: 'soft', cause: { type: 'unresolved-host' } };
  if (state === 'private' || code === refusedStatus) return { kind: 'soft', cause: { type: 'private-address' } };
  if (code === unknownStatus) return { kind: 'soft', cause: { type: 'lost-redirect' } };
  if (code === unresolvedStatus) return { kind: 'soft', cause: { type: 'unresolved-host' } };
  if (code === heldStatus) {
    const status = told?.get(url);
    return status === undefined ? notAsked : { kind: 'soft', cause: { type: 'status', code: status } };
  }
  // lychee says why in words of its libraries, in which a server's own may stand, and which mislead behind a proxy.
  if (code === undefined) return { kind: 'soft', cause: { type: 'connection' } };
  return { kind: gone.has(code) ? 'hard' : 'soft', cause: { type: 'status', code } };
}

/** The host name of an address, in lower case, without the brackets of IPv6. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function toMoved(url: string, redirects: readonly Redirect[]): { movedTo?: string } {
  const last = redirects.at(-1);
  if (!last || !redirects.every(({ code }) => permanent.has(code))) return {};
  const [from, to] = [new URL(url), URL.canParse(last.url) ? new URL(last.url) : undefined];
  if (to && hasSecret(to.href)) return {};
  if (!to || to.username || to.password || !/^https?:$/.test(to.protocol)) return {};
  // A server that sends readers back to an open connection is not to be followed in that.
  if (from.protocol === 'https:' && to.protocol === 'http:') return {};
  // A page that is gone is often "moved" to the front page.
  if (to.pathname === '/' && from.pathname !== '/') return {};
  return to.href === from.href ? {} : { movedTo: to.href };
}
