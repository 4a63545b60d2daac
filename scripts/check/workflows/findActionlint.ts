import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { Problem } from '../../../src/lib/problem.ts';
import { safeLine } from '../../report/safe.ts';
import { readKept, stampKept, toFileName } from '../../tools/keptProgram.ts';
import { putInPlace } from '../../tools/putInPlace.ts';
import { withFolder } from '../../tools/withFolder.ts';
import type { FindTool } from './tool.ts';

const name = 'actionlint';
const version = '1.7.12';
/** Go checks what it downloads against the sums that everybody gets. */
const module = `github.com/rhysd/actionlint/cmd/actionlint@v${version}`;

/** actionlint, of exactly one version: another one would find other things. Built with Go the first time. */
export const findActionlint: FindTool = async ({ root, env, say }) => {
  const folder = path.join(root, '.cache', name, version);
  const kept = await readKept(folder, name);
  if (kept) return kept;
  await mkdir(path.dirname(folder), { recursive: true });
  return withFolder(`${folder}-`, async (draft) => {
    say(`Building ${name} ${version} (once) …`);
    // In a folder of ours, so that no go.mod or go.work around it has a say.
    const result = await execa('go', ['install', module], {
      cwd: draft,
      env: { ...env, GOBIN: draft, GOWORK: 'off', GOFLAGS: '' },
      extendEnv: false,
      reject: false,
      all: true,
      stdin: 'ignore',
    });
    if (result.exitCode !== 0) throw new Problem(toMessage(result));
    await stampKept(draft, name);
    await putInPlace(draft, { folder, name });
    return path.join(folder, toFileName(name));
  });
};

function toMessage({ code, all = '' }: { code?: string; all?: string | undefined }): string {
  const reason =
    code === 'ENOENT'
      ? 'Go was not found.'
      : // Go names its proxy, which may be a company's.
        `Go could not build it (${safeLine(all.trim().split('\n').at(-1) ?? '')
          .replace(/https?:\/\/\S+/g, '…')
          .slice(0, 300)}).`;
  return `No ${name} to check the workflows with: ${reason} Install Go, from which this check builds version ${version} by itself.`;
}
