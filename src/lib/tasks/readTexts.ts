import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../data/decodeText.ts';
import { readBlobs } from '../git/readBlobs.ts';
import { maxBytes, type FileTexts } from './texts.ts';

type Entry = readonly [file: string, text: string | undefined];

/**
 * Texts of files in the work tree. A link counts as not there, and so does whatever lies outside: these paths come from a data
 * file that anybody can propose.
 */
export async function readTexts(root: string, files: Iterable<string>): Promise<FileTexts> {
  const home = await realpath(root);
  const entries = await Promise.all([...new Set(files)].map((file) => readText(home, file)));
  return new Map(entries.filter((entry) => entry !== undefined));
}

async function readText(home: string, file: string): Promise<Entry | undefined> {
  const place = path.resolve(home, file);
  try {
    const [found, folder] = [await lstat(place), await realpath(path.dirname(place))];
    if (!found.isFile() || !isInside(home, folder)) return undefined;
    return [file, found.size > maxBytes ? undefined : decodeText(await readFile(place))];
  } catch {
    return undefined;
  }
}

function isInside(home: string, folder: string): boolean {
  return folder === home || folder.startsWith(`${home}${path.sep}`);
}

/** The same of commits: texts by `<commit>:<path>`, as git keeps them. One process for all. */
export async function readCommittedTexts(dir: string, places: Iterable<string>): Promise<FileTexts> {
  const blobs = await readBlobs(dir, [...new Set(places)]);
  return new Map(
    [...blobs].map(([place, bytes]): Entry => [place, bytes.length > maxBytes ? undefined : decodeText(bytes)]),
  );
}
