import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeSegment, encodeSegment, type Segment } from './segment.ts';

/** Files by their size, largest first; `segment` is absent for a file that cannot be believed. */
export type SegmentFile = { path: string; size: number; segment?: Segment };

const ending = '.segment';
const draftEnding = '.draft';
const hour = 3_600_000;
const month = 30 * 24 * hour;
const mostOthers = 4;

export async function readSegmentFiles(dir: string): Promise<SegmentFile[]> {
  const names = (await orNothing(readdir(dir))) ?? [];
  const files = await Promise.all(
    names.filter((name) => name.endsWith(ending)).map((name) => readSegment(join(dir, name))),
  );
  return files.sort((one, other) => other.size - one.size || (one.path < other.path ? -1 : 1));
}

async function readSegment(path: string): Promise<SegmentFile> {
  const file = await orNothing(readFile(path));
  const segment = file && decodeSegment(file);
  return segment ? { path, size: file.length, segment } : { path, size: 0 };
}

/**
 * Writes a segment and then removes the files that it replaces. Readers and other writers may be at work: a file has its
 * name only once it is whole, and the same commits get the same name. A cache that cannot be written is no error.
 */
export async function writeSegment(dir: string, segment: Segment, replaced: readonly SegmentFile[]): Promise<void> {
  const draft = join(dir, `${randomUUID()}${draftEnding}`);
  try {
    const parts = encodeSegment(segment); // throws where the texts are longer than a string can be
    const path = join(dir, `${parts.at(-1)?.toString('hex')}${ending}`);
    await mkdir(dir, { recursive: true });
    await writeFile(draft, parts, { mode: 0o600 });
    await rename(draft, path);
    await Promise.all(replaced.filter((file) => file.path !== path).map((file) => rm(file.path, { force: true })));
    await removeLeftovers(dir);
  } catch {
    await orNothing(rm(draft, { force: true }));
  }
}

/** Drafts of processes that were ended, and most of what other settings or versions of git left behind. */
async function removeLeftovers(dir: string): Promise<void> {
  const drafts = (await readEntries(dir)).filter(({ path, age }) => path.endsWith(draftEnding) && age > hour);
  const others = (await readEntries(dirname(dir))).filter(({ path }) => path !== dir);
  const old = others.filter(({ age }, at) => at >= mostOthers || age > month);
  await Promise.all([...drafts, ...old].map(({ path }) => rm(path, { recursive: true, force: true })));
}

/** What a directory holds, the newest first; ages in milliseconds. */
async function readEntries(dir: string): Promise<{ path: string; age: number }[]> {
  const now = Date.now();
  const entries = (await readdir(dir)).map(async (name) => {
    const path = join(dir, name);
    return { path, age: now - (await stat(path)).mtimeMs };
  });
  return (await Promise.all(entries)).sort((one, other) => one.age - other.age);
}

/** A cache that cannot be used is a cache that is not there. */
async function orNothing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch {
    return undefined;
  }
}
