import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a file that is not there yet, and its folders, in one step: it has all of its text or does not exist. Answers false, and
 * changes nothing, when there is one meanwhile. What fails leaves nothing behind.
 */
export async function createFile(root: string, file: string, text: string): Promise<boolean> {
  const target = path.join(root, file);
  const folder = path.dirname(target);
  const made = await mkdir(folder, { recursive: true });
  const draft = toDraft(target);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    return await moveIfNone(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    if (made !== undefined) await removeEmpty(folder, made);
    throw error;
  }
}

/**
 * Puts another text into a file in one step, and keeps its permissions. Answers false, and changes nothing, when the file has not
 * the text `before` any more.
 */
export async function replaceFile(
  root: string,
  file: string,
  { before, after }: { before: Uint8Array; after: string },
): Promise<boolean> {
  const target = path.join(root, file);
  const draft = toDraft(target);
  const { mode } = await stat(target);
  try {
    await writeFile(draft, after, { flag: 'wx', mode });
    const isSame = (await readFile(target)).equals(before);
    await (isSame ? rename(draft, target) : rm(draft));
    return isSame;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function toDraft(target: string): string {
  return path.join(path.dirname(target), `.${randomUUID()}.tmp`);
}

/** A rename would replace a file that somebody has made meanwhile; a link does not. */
async function moveIfNone(draft: string, target: string): Promise<boolean> {
  try {
    await link(draft, target);
    await rm(draft);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      await rm(draft);
      return false;
    }
    // Some file systems have no links.
    if (await lstat(target).catch(() => undefined)) throw error;
    await rename(draft, target);
    return true;
  }
}

/** Folders from the innermost outwards, up to `last`, as long as there is nothing in them. */
async function removeEmpty(folder: string, last: string): Promise<void> {
  for (let one = folder; one.length >= last.length; one = path.dirname(one)) {
    const isGone = await rmdir(one).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
