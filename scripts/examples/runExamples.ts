import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Example, Need } from '../../src/lib/examples/example.ts';
import { safeLine } from '../report/safe.ts';
import { createBuild } from './build.ts';
import { toVersions, type LookUp, type NeedState } from './needs.ts';
import { runExample, type RunContext } from './runExample.ts';
import { runTasks, type ScheduleOptions } from './schedule.ts';
import type { Selection } from './selectExamples.ts';
import { toRefusal, type ExampleResult, type Verdict } from './verdict.ts';
import { withWorkspace } from './workspace.ts';

export type RunOptions = ScheduleOptions<ExampleResult> & {
  root: string;
  /** Looks up what is on this machine. */
  lookUp: LookUp;
  update?: boolean;
};

/**
 * Builds and runs examples in clean copies of their folders. What they leave behind is ended and removed, however the run
 * ends. An example whose tools are missing here does not start.
 */
export function runExamples(
  { wanted, find }: Selection,
  { root, lookUp, update = false, ...schedule }: RunOptions,
): Promise<ExampleResult[]> {
  return withWorkspace((workspace) => {
    const context = { root, workspace, update, build: createBuild(root, workspace, find) };
    const tasks = wanted.map((example) => ({
      id: example.id,
      alone: isAlone(example),
      run: async (): Promise<ExampleResult> => {
        const started = performance.now();
        const needs = await Promise.all(needsOf(example, find).map(lookUp));
        // What goes wrong with one says nothing about the others.
        const verdict = await judge(example, needs, context).catch(toFailure);
        const seconds = (performance.now() - started) / 1000;
        return { id: example.id, proof: example.proof, seconds, versions: toVersions(needs), ...verdict };
      },
    }));
    return runTasks(tasks, schedule);
  });
}

async function judge(example: Example, needs: readonly NeedState[], context: RunContext): Promise<Verdict> {
  return (
    (await findLostRecord(context.root, example)) ?? findMissing(example, needs) ?? (await runExample(example, context))
  );
}

function toFailure(error: unknown): Verdict {
  return { outcome: 'failed', reason: safeLine(error instanceof Error ? error.message : String(error)) };
}

async function findLostRecord(root: string, { id, recorded }: Example): Promise<Verdict | undefined> {
  if (!recorded) return undefined;
  const file = path.join(root, 'examples', id, recorded.file);
  const { size = 0 } = await stat(file).catch(() => ({ size: 0 }));
  const text = size > 0 ? await readFile(file, 'utf8').catch(() => '') : '';
  return text.trim() === ''
    ? { outcome: 'failed', reason: `${recorded.file}, the recorded output, is missing or empty` }
    : undefined;
}

function findMissing(example: Example, needs: readonly NeedState[]): Verdict | undefined {
  const missing = needs.flatMap((need) => (need.kind === 'missing' ? [need.reason] : []));
  return missing.length > 0 ? toRefusal(example, { reason: missing.join('; '), missingNeed: true }) : undefined;
}

/** What the example needs, and what the build of those needs that it uses. */
export function needsOf(example: Example, find: (id: string) => Example): Need[] {
  const all = new Map(example.needs.map((need) => [JSON.stringify(need), need]));
  for (const id of example.uses) {
    for (const need of needsOf(find(id), find)) {
      if (need !== 'linux' && need !== 'root') all.set(JSON.stringify(need), need);
    }
  }
  return [...all.values()];
}

/** Programs of root own the machine's kernel hooks while they run, and see what others do. */
function isAlone({ alone, needs }: Example): boolean {
  return alone ?? needs.includes('root');
}
