/** Calls `onPiece` for everything between NUL bytes, however the bytes are cut into chunks. */
export function createSplitter(onPiece: (buffer: Buffer, start: number, end: number) => void) {
  let rest: Buffer[] = [];
  return (chunk: Buffer) => {
    let end = chunk.indexOf(0);
    if (end < 0) return void rest.push(chunk);
    let start = 0;
    let buffer = chunk;
    if (rest.length > 0) {
      const before = rest.reduce((sum, { length }) => sum + length, 0);
      buffer = Buffer.concat([...rest, chunk]);
      rest = [];
      end += before;
    }
    for (; end >= 0; end = buffer.indexOf(0, start)) {
      onPiece(buffer, start, end);
      start = end + 1;
    }
    if (start < buffer.length) rest.push(buffer.subarray(start));
  };
}
