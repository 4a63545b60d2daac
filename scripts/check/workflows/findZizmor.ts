import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { Problem } from '../../../src/lib/problem.ts';
import { fetchWheel, type PinnedWheel } from '../../tools/fetchWheel.ts';
import { readKept, toFileName } from '../../tools/keptProgram.ts';
import type { FindTool } from './tool.ts';

const wheel: PinnedWheel = {
  name: 'zizmor',
  distribution: 'zizmor',
  version: '1.32.0',
  requirements: fileURLToPath(new URL('requirements.txt', import.meta.url)),
  size: '10 MB',
  readVersion: async (program, env) => {
    const { stdout, exitCode } = await execa(program, ['--version'], {
      env: { PATH: env['PATH'] },
      extendEnv: false,
      reject: false,
      timeout: 20_000,
    });
    return exitCode === 0 ? /^zizmor (\d+\.\d+\.\d+)\b/.exec(stdout)?.[1] : undefined;
  },
};

/** zizmor, of exactly one version: another one would find other things. Fetched through pip by its hash the first time. */
export const findZizmor: FindTool = async ({ root, env, say }) => {
  const folder = path.join(root, '.cache', wheel.name, wheel.version);
  const kept = await readKept(folder, wheel.name);
  if (kept) return kept;
  const failure = await fetchWheel({ wheel, folder, env, say });
  if (failure === undefined) return path.join(folder, toFileName(wheel.name));
  throw new Problem(
    `No zizmor to audit the workflows with: ${failure} Install Python 3 with pip, from which this check fetches version ${wheel.version} by itself.`,
  );
};
