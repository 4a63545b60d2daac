import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { inBatches } from './historyCorpus.ts';
import { translationStream } from './translationStream.ts';

/** To be raised with every change of what `translationStream` makes. */
const corpusVersion = '1';

/** Folder of a repository with 1,000 pages in two languages and about 6,000 commits. Made once, below `.cache/`. */
export async function readTranslationCorpus(root: string): Promise<string> {
  const dir = path.join(root, '.cache', `bench-translations-${corpusVersion}`);
  if (await stat(dir).catch(() => undefined)) return dir;
  // Renamed when complete, so that half a history is never measured.
  const draft = `${dir}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  try {
    await execa('git', ['init', '--quiet', '--initial-branch=main', draft]);
    const stdin = inBatches(translationStream({ pages: 1000, edits: 3000 }));
    await execa('git', ['fast-import', '--quiet', '--done', '--force'], { cwd: draft, stdin });
    await execa('git', ['reset', '--quiet', '--hard'], { cwd: draft });
    await rename(draft, dir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return dir;
}
