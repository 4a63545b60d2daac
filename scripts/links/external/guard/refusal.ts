import type { HostState } from './findPlace.ts';

/** What a request into a private network is answered with: no server of the internet says this. */
export const refusedStatus = 470;

/** What a request to a host that is not asked is answered with. */
export function statusOf(state: Exclude<HostState, 'public'>): number {
  return state === 'private' ? refusedStatus : 502;
}
