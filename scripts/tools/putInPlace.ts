import { rename, rm } from 'node:fs/promises';
import { readKept } from './keptProgram.ts';

/** Moves a finished folder with a program to where it is looked for, in one step. */
export async function putInPlace(draft: string, { folder, name }: { folder: string; name: string }): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder).catch(async (error: unknown) => {
    // Another run was faster.
    if ((await readKept(folder, name)) === undefined) throw error;
  });
}
