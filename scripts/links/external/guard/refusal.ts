import type { HostState } from './findPlace.ts';

// What the guard says itself. No server of the internet says these, and the checker takes none of them for a reason to try again.

/** To a request into a private network. */
export const refusedStatus = 470;
/** To a request to a host that does not exist, and to one whose name could not be resolved. */
export const unknownStatus = 471;
export const unresolvedStatus = 472;
/** To a request to a host that has asked to be left in peace for a while. */
export const heldStatus = 473;

const statuses = {
  private: refusedStatus,
  unknown: unknownStatus,
  unresolved: unresolvedStatus,
} as const satisfies Record<Exclude<HostState, 'public'>, number>;

/** What a request to a host that is not asked is answered with. */
export function statusOf(state: Exclude<HostState, 'public'>): number {
  return statuses[state];
}
