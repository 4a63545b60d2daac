import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../../src/lib/problem.ts';

export type ZipLimits = {
  /** Names of the files to read; all others are passed over. Nothing is ever written to disk, whatever a name says. */
  names: readonly string[];
  /** Of each file, unpacked. */
  maxBytes: number;
  maxEntries: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * Files of a small ZIP archive that somebody else has made, by name (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 * Throws a Problem for an archive that is broken, encrypted or larger than it may be, or that names a file twice.
 */
export function readZip(archive: Buffer, limits: ZipLimits): Map<string, Buffer> {
  try {
    return readEntries(archive, limits);
  } catch (error) {
    // What lies outside of the archive is a RangeError; zlib has errors of its own.
    if (error instanceof Problem) throw error;
    throw broken((error as Error).message);
  }
}

function readEntries(archive: Buffer, { names, maxBytes, maxEntries }: ZipLimits): Map<string, Buffer> {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > maxEntries) throw broken(`${count} files`);
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== entrySignature) throw broken('its directory');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (names.includes(name)) {
      if (files.has(name)) throw broken('a file that is there twice');
      files.set(name, readFile(archive, at, maxBytes));
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function readFile(archive: Buffer, at: number, maxBytes: number): Buffer {
  const flags = archive.readUInt16LE(at + 8);
  const method = archive.readUInt16LE(at + 10);
  const packed = archive.readUInt32LE(at + 20);
  const unpacked = archive.readUInt32LE(at + 24);
  const local = archive.readUInt32LE(at + 42);
  if ((flags & 1) !== 0) throw broken('an encrypted file');
  if (unpacked > maxBytes) throw broken('a file that is too large');
  if (archive.readUInt32LE(local) !== localSignature) throw broken('a file without its header');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + packed > archive.length) throw broken('a file that is cut off');
  const data = archive.subarray(start, start + packed);
  // The directory may lie about the size, so that the limit is zlib's too.
  const file = method === 0 ? data : method === 8 ? inflateRawSync(data, { maxOutputLength: maxBytes }) : undefined;
  if (file?.length !== unpacked) throw broken('a file of another size than it says');
  return file;
}

function findEnd(archive: Buffer): number {
  // A comment of at most 65,535 bytes may follow.
  const first = Math.max(0, archive.length - 22 - 0xffff);
  for (let at = archive.length - 22; at >= first; at--) if (archive.readUInt32LE(at) === endSignature) return at;
  throw broken('no directory');
}

function broken(what: string): Problem {
  return new Problem(`Unexpected archive (${what}), expected a small ZIP file. Run the checks again.`, 1);
}
