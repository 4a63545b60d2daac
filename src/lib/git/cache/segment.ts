import { createHash } from 'node:crypto';
import { Names } from '../raw/names.ts';
import { columnsOf, createRawHistory, type RawHistory } from '../raw/rawHistory.ts';

/** Commits in one file: all that lead to the tip, but for those in the segments that were there when it was made. */
export type Segment = { tip: string; raw: RawHistory };

type Header = { format: typeof format; tip: string; commits: number; columns: number[]; texts: TextSection[] };
type TextSection = { count: number; bytes: number };

const format = 'otlp-docs-history-1';
const longestHeader = 4096;
const checksumLength = 32;

/**
 * The parts of a file: a header line of JSON, the columns in the byte order of this machine, the texts with NUL between
 * them, and last the SHA-256 of all that.
 */
export function encodeSegment({ tip, raw }: Segment): Buffer[] {
  const columns = columnsOf(raw).map((column) => column.view());
  const lists = [raw.shas.values, raw.texts.values, raw.subjects];
  const texts = lists.map((list) => Buffer.from(list.join('\0')));
  const header: Header = {
    format,
    tip,
    commits: raw.commits.length,
    columns: columns.map(({ length }) => length),
    texts: lists.map(({ length }, index) => ({ count: length, bytes: texts[index]?.length ?? 0 })),
  };
  const numbers = [Float64Array.from(raw.times), ...columns].map(bytesOf);
  const parts = [Buffer.from(`${JSON.stringify(header)}\n`), ...numbers, ...texts];
  return [...parts, checksumOf(parts)];
}

/** Undefined for everything but a whole segment of this format: cut off, damaged, or something else altogether. */
export function decodeSegment(file: Buffer): Segment | undefined {
  try {
    return decode(file);
  } catch {
    return undefined; // the checksum is right, but what it is of is no segment
  }
}

function decode(file: Buffer): Segment | undefined {
  const body = file.subarray(0, Math.max(file.length - checksumLength, 0));
  if (!checksumOf([body]).equals(file.subarray(body.length))) return undefined;
  const headerEnd = body.subarray(0, longestHeader).indexOf('\n');
  const header = JSON.parse(body.toString('utf8', 0, headerEnd)) as Header;
  if (header.format !== format) return undefined;

  let at = headerEnd + 1;
  const take = (bytes: number) => body.subarray(at, (at += bytes));
  const times = new Float64Array(copyOf(take(header.commits * Float64Array.BYTES_PER_ELEMENT)));
  const columns = header.columns.map((length) => new Int32Array(copyOf(take(length * Int32Array.BYTES_PER_ELEMENT))));
  const [shas = [], texts = [], subjects = []] = header.texts.map(({ count, bytes }) =>
    count === 0 ? [] : take(bytes).toString('utf8').split('\0'),
  );
  if (at !== body.length) return undefined;
  const raw = createRawHistory({ shas: new Names(shas), texts: new Names(texts) });
  columnsOf(raw).forEach((column, index) => column.adopt(columns[index] ?? new Int32Array(0)));
  return { tip: header.tip, raw: { ...raw, times: Array.from(times), subjects } };
}

function checksumOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Columns of numbers must start at multiples of their size. */
function copyOf({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
