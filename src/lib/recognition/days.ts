/** In milliseconds. */
export const dayLength = 86_400_000;

/** `YYYY-MM-DD` in UTC. */
export function toIsoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The Monday with which a day's ISO week begins. Both are counted from the epoch, which began on a Thursday. */
export function mondayOf(day: number): number {
  return Math.floor((day + 3) / 7) * 7 - 3;
}
