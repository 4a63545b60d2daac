import { createHash } from 'node:crypto';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The object name that git gives a text as it is checked in: line ends are LF there. */
export function toBlobId(text: string | Uint8Array): string {
  return nameOf(withLf(toBuffer(text)));
}

/** Whether a file holds the text that git calls `name`, whatever its line ends are, with a byte order mark or without. */
export function isTextOf(name: string, content: Uint8Array): boolean {
  const bytes = toBuffer(content);
  const hasMark = bytes.subarray(0, mark.length).equals(mark);
  return (
    name === toBlobId(bytes) ||
    name === toBlobId(hasMark ? bytes.subarray(mark.length) : Buffer.concat([mark, bytes])) ||
    (bytes.includes(13) && name === nameOf(bytes))
  );
}

function nameOf(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Byte by byte, for a text in another encoding must keep its bytes. */
function withLf(bytes: Buffer): Buffer {
  if (!bytes.includes('\r\n')) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** The same bytes, not copied. */
export function toBuffer(text: string | Uint8Array): Buffer {
  return typeof text === 'string' ? Buffer.from(text) : Buffer.from(text.buffer, text.byteOffset, text.byteLength);
}
