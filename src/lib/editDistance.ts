/**
 * Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b` (restricted Damerau-Levenshtein,
 * in UTF-16 code units), or `limit + 1` as soon as it is larger than `limit`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const start = commonStart(a, b);
  const left = a.slice(start);
  const right = b.slice(start);
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      let cell = Math.min(replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isSwap) cell = Math.min(cell, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cell);
      if (cell < smallest) smallest = cell;
    }
    // A swap looks two rows back, so only two bad rows in a row are the end of it.
    if (smallest > limit && Math.min(...last) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}

// Addresses of one site mostly differ at their end.
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
