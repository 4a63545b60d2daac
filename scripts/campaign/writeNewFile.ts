import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Puts a text into a file that does not exist yet, whole or not at all. False when the file exists, which is left alone. */
export async function writeNewFile(file: string, text: string): Promise<boolean> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, text);
    // Unlike a rename, a link never takes the place of what is there.
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
