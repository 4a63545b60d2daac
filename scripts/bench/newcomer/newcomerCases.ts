import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { readTexts } from '../../../src/lib/tasks/readTexts.ts';
import { withWorkspace, type Workspace } from '../../examples/workspace.ts';
import { applyEdits, type Edit } from '../../task/solutions/edits.ts';
import type { BenchCase, BenchOptions, Run } from '../benchCase.ts';
import { sumSeconds, type StepTime } from '../formatSteps.ts';
import { watch } from '../measure.ts';
import { splitCpuTime, withCpuTime } from './cpuTime.ts';
import { toNewcomerEnv } from './newcomerEnv.ts';
import { pickTask } from './pickTask.ts';
import { planClone, planSteps, type Step } from './planSteps.ts';
import { toStepFailure } from './stepFailure.ts';

/** Whether somebody new gets from the README to a finished task, and how long the machine takes for it. */
export const newcomerCases: readonly BenchCase[] = [
  {
    id: 'newcomer',
    title: 'a first task in a fresh clone with empty caches; a clone over the network is not measured',
    slow: true,
    runs: 1,
    prepare: async (root, options) => [
      { label: '', limitSeconds: 600, run: () => withWorkspace((workspace) => contribute(root, workspace, options)) },
    ],
  },
];

async function contribute(root: string, workspace: Workspace, options: BenchOptions): Promise<Run> {
  const { folder } = workspace;
  const env = toNewcomerEnv(process.env, folder);
  const [before = NaN] = loadavg();
  // The forge makes it, at the press of a button.
  await execa('git', ['clone', '--quiet', '--bare', root, path.join(folder, 'fork.git')]);
  const taken: Taken[] = [];
  const take = async (steps: readonly Step[], cwd: string): Promise<void> => {
    for (const step of steps) {
      options.say(step.line);
      taken.push(await takeStep(step, { cwd, env, groups: workspace.groups }));
    }
  };
  try {
    await take([planClone('fork.git')], folder);
    const clone = path.join(folder, 'otlp-docs');
    const { asked, edits } = await pickTask(clone, options.task);
    await take(planSteps(asked, edits), clone);
    const [after = NaN] = loadavg();
    const { stdout: commit } = await execa('git', ['rev-parse', '--short', 'HEAD^'], { cwd: clone });
    const peakMiB = Math.max(...taken.map((step) => step.peakMiB));
    return {
      seconds: sumSeconds(taken),
      peakMiB,
      // The first process of each is a shell.
      ownMiB: peakMiB,
      stdout: '',
      note: `${asked.id} at ${commit}, load average ${before.toFixed(1)} before and ${after.toFixed(1)} after`,
      steps: taken,
    };
  } finally {
    // Go makes what it downloads read-only, so that nobody but root could remove the folder.
    await execa('go', ['clean', '-modcache'], { env, extendEnv: false, reject: false });
  }
}

type Taken = StepTime & { peakMiB: number };
type StepOptions = { cwd: string; env: NodeJS.ProcessEnv; groups: Set<number> };

/** Throws a Problem when it ends otherwise than it has to. */
async function takeStep(step: Step, { cwd, env, groups }: StepOptions): Promise<Taken> {
  const { line } = step;
  if (step.kind === 'edit') {
    await edit(cwd, step.edits);
    return { line, seconds: 0, peakMiB: 0 };
  }
  // Looking more often would take the two cores of a small machine some of their time.
  const options = { cwd, env, groups, sampleEveryMs: 1000 };
  const { stdout, exitCode, seconds, peakMiB } = await watch(['sh', '-c', withCpuTime(line)], options);
  const { output, ...cpu } = splitCpuTime(stdout);
  const failure = toStepFailure(step, { exitCode, output });
  if (failure) throw failure;
  return { line, seconds, ...cpu, peakMiB, exitCode: step.exitCode, ...(step.isProof && { isProof: true }) };
}

async function edit(clone: string, edits: readonly Edit[]): Promise<void> {
  const files = edits.map(({ file }) => file);
  for (const [file, text] of applyEdits(await readTexts(clone, files), edits)) {
    const place = path.join(clone, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text ?? '');
  }
}
