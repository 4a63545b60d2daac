/** Points from thousandths: at most three decimals. */
export function toPoints(thousandths: number): number {
  return thousandths / 1000;
}

/** `34.5`: points with the one decimal that a board shows. */
export function formatPoints(points: number): string {
  return (Math.round(points * 10) / 10).toFixed(1);
}
