import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { historyStream } from './historyStream.ts';

/** To be raised with every change of what `historyStream` makes. */
const corpusVersion = '1';
const furtherCommits = 100;

/**
 * Folder of a bare repository with `commits` made-up commits on `main` and 100 more on `next`. Made once, below
 * `.cache/`: a million takes minutes and gigabytes.
 */
export async function readCorpus(root: string, commits: number): Promise<string> {
  const dir = path.join(root, '.cache', `bench-history-${commits}`);
  if ((await readVersion(dir)) === corpusVersion) return dir;
  await rm(dir, { recursive: true, force: true });
  // Renamed when complete, so that half a history is never measured.
  const draft = `${dir}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  try {
    await execa('git', ['init', '--quiet', '--bare', '--initial-branch=main', draft]);
    const stdin = inBatches(historyStream({ commits, further: furtherCommits }));
    await execa('git', ['-c', 'core.compression=1', 'fast-import', '--quiet', '--done', '--force'], {
      cwd: draft,
      stdin,
    });
    await execa('git', ['update-ref', '-d', 'refs/heads/side'], { cwd: draft });
    await writeFile(path.join(draft, versionFile), corpusVersion);
    await rename(draft, dir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return dir;
}

const versionFile = 'corpus-version';

async function readVersion(dir: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(dir, versionFile), 'utf8');
  } catch {
    return undefined;
  }
}

/** One write for each piece would make the pipe the slowest part. */
export function* inBatches(pieces: Iterable<string>): Generator<string> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < 65_536) continue;
    yield batch;
    batch = '';
  }
  yield batch;
}
