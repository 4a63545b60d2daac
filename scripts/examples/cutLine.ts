/** A line that can be shown: its beginning, when it is longer than `length` characters. Pure. */
export function cutLine(line: string, length: number): string {
  return line.length > length ? `${line.slice(0, length)}… (${line.length - length} more)` : line;
}
