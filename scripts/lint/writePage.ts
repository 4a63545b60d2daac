import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '../../src/lib/docs/page.ts';

/**
 * Puts a page's text into its file in one step: a reader, or a crash, sees the old text or the new one.
 * Keeps the byte order mark and the permissions.
 */
export async function writePage(root: string, page: Pick<Page, 'file' | 'text'>): Promise<void> {
  const file = await realpath(path.resolve(root, page.file));
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  const { mode } = await stat(file);
  try {
    await writeFile(temporary, (await startsWithMark(file)) ? `\uFEFF${page.text}` : page.text, { mode });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function startsWithMark(file: string): Promise<boolean> {
  const bytes = (await readFile(file)).subarray(0, 3);
  return bytes.equals(Buffer.from('\uFEFF'));
}
