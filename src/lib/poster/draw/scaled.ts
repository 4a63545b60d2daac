/** Sizes of letters, all larger or smaller by one factor. */
export function scaled(sizes: readonly [number, ...number[]], scale: number): [number, ...number[]] {
  const [first, ...others] = sizes;
  return [first * scale, ...others.map((size) => size * scale)];
}
