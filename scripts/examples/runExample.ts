import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Example } from '../../src/lib/examples/example.ts';
import { buildSeconds, type Build } from './build.ts';
import { compareOutput, toGolden } from './compare.ts';
import { judgeStep } from './judgeStep.ts';
import { runScript } from './runScript.ts';
import { toSuccess, type Verdict } from './verdict.ts';
import type { Workspace } from './workspace.ts';

export type RunContext = {
  root: string;
  workspace: Workspace;
  build: Build;
  /** Writes what an example prints to the file that holds what it should print. */
  update: boolean;
};

/** Builds an example, runs its tests and its command, and compares what that prints. */
export async function runExample(example: Example, { root, workspace, build, update }: RunContext): Promise<Verdict> {
  const built = await build(example);
  if (built.kind === 'stopped') return built.verdict;
  const { place } = built;
  if (example.test !== undefined) {
    const step = await runScript(workspace, { script: example.test, ...place, seconds: buildSeconds });
    const verdict = judgeStep(example, step);
    if (verdict) return verdict;
  }
  const step = await runScript(workspace, {
    script: example.command,
    ...place,
    seconds: example.timeoutSeconds ?? 120,
    asRoot: example.needs.includes('root'),
  });
  return judgeStep(example, step) ?? (update ? writeGolden(root, example, step.stdout) : judgeOutput(root, example, step.stdout));
}

/** Against the repository's file: the copy, in which the example runs, may have been changed by it. */
async function judgeOutput(root: string, example: Example, actual: string): Promise<Verdict> {
  const [how, file] = goldenOf(example);
  const expected = await readFile(path.join(root, 'examples', example.id, file), 'utf8').catch(() => undefined);
  if (expected === undefined) {
    const remedy = how === 'exact' ? `npm run examples -- ${example.id} --update writes it` : 'write one pattern a line';
    return { outcome: 'failed', reason: `${file} is missing; ${remedy}` };
  }
  // What cannot be read as UTF-8 would be equal to anything else that cannot.
  if (actual.includes('\uFFFD')) return { outcome: 'failed', reason: 'the output is not UTF-8' };
  const difference = compareOutput({ actual, expected, how, normalize: example.normalize });
  if (!difference) return toSuccess(example);
  const { reason, ...details } = difference;
  return { outcome: 'failed', reason: `${file}: ${reason}`, ...details };
}

async function writeGolden(root: string, example: Example, actual: string): Promise<Verdict> {
  const [how, name] = goldenOf(example);
  const file = path.join(root, 'examples', example.id, name);
  if (how === 'pattern') {
    const expected = await readFile(file, 'utf8').catch(() => '');
    const difference = compareOutput({ actual, expected, how, normalize: example.normalize });
    if (!difference) return { ...toSuccess(example), note: `${name} holds patterns, which are written by hand` };
    return { outcome: 'failed', reason: `${name} holds patterns, which are written by hand; ${difference.reason}` };
  }
  const golden = toGolden(actual, example.normalize);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === golden) return { ...toSuccess(example), note: `${name} is as before` };
  await writeFile(file, golden);
  return { ...toSuccess(example), note: `${name} written` };
}

function goldenOf({ expect }: Example): ['exact' | 'pattern', string] {
  return 'stdout' in expect ? ['exact', expect.stdout] : ['pattern', expect.stdoutPattern];
}
