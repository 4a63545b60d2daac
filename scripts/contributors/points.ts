/** Points from thousandths: at most three decimals. */
export function toPoints(thousandths: number): number {
  return thousandths / 1000;
}

/** `34.5`: points with the one decimal that a board shows; `< 0.1` for less than that, which is not nothing. */
export function formatPoints(points: number): string {
  const tenths = Math.round(points * 10);
  return points > 0 && tenths === 0 ? '< 0.1' : (tenths / 10).toFixed(1);
}
