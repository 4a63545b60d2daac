import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { compareOutput } from './compare.ts';
import type { Example } from './example.ts';
import { isRoot, readNeed } from './needs.ts';

export type ExampleResult = { id: string; seconds: number; versions: string[] } & (
  | { outcome: 'passed' }
  | { outcome: 'failed'; reason: string }
  | { outcome: 'skipped'; reason: string; missingNeed: boolean }
);

/** Exit code by which a program says "not on this machine", as in Automake. */
const refused = 77;

/**
 * Builds and runs one example in a clean copy of its folder and compares its output. `all` holds the other
 * examples that it may use. Processes that it leaves behind are ended and the copy is removed, whatever happens.
 */
export async function runExample(root: string, example: Example, all: readonly Example[]): Promise<ExampleResult> {
  const started = performance.now();
  const needs = await Promise.all(example.needs.map(readNeed));
  const versions = needs.flatMap((need) => (need.kind === 'present' && need.version ? [need.version] : []));
  const result = (rest: Outcome): ExampleResult => ({
    id: example.id,
    seconds: (performance.now() - started) / 1000,
    versions,
    ...rest,
  });
  const missing = needs.flatMap((need) => (need.kind === 'missing' ? [need.reason] : []));
  if (missing.length > 0) return result({ outcome: 'skipped', reason: missing.join('; '), missingNeed: true });

  const work = await mkdtemp(path.join(tmpdir(), `example-${example.id}-`));
  try {
    return result(await runSteps(root, work, example, all));
  } finally {
    // Programs that ran as root may have left files that only root can remove.
    await rm(work, { recursive: true, force: true }).catch(() => execa('sudo', ['-n', 'rm', '-rf', work], { reject: false }));
  }
}

type Outcome =
  | { outcome: 'passed' }
  | { outcome: 'failed'; reason: string }
  | { outcome: 'skipped'; reason: string; missingNeed: boolean };

async function runSteps(root: string, work: string, example: Example, all: readonly Example[]): Promise<Outcome> {
  const out = path.join(work, 'bin');
  await mkdir(out);
  const used = (example.uses ?? []).map((id) => all.find((other) => other.id === id) ?? id);
  for (const item of [...used, example]) {
    if (typeof item === 'string') return { outcome: 'failed', reason: `uses "${item}", which is no example` };
    const folder = path.join(work, item.id);
    await cp(path.join(root, 'examples', item.id), folder, { recursive: true });
    for (const script of item === example ? [item.build, item.test] : [item.build]) {
      if (!script) continue;
      const step = await runScript({ script, folder, out, seconds: 900, asRoot: false });
      if (step.exitCode !== 0) return judgeExit(step, script);
    }
  }
  const folder = path.join(work, example.id);
  const seconds = example.timeoutSeconds ?? 120;
  const step = await runScript({ script: example.command, folder, out, seconds, asRoot: example.needs.includes('root') });
  if (step.exitCode !== 0) return judgeExit(step, example.command);

  const [how, file] = 'stdout' in example.expect ? (['exact', example.expect.stdout] as const) : (['pattern', example.expect.stdoutPattern] as const);
  const difference = compareOutput(step.stdout, await readFile(path.join(folder, file), 'utf8'), how);
  return difference ? { outcome: 'failed', reason: `${file} ${difference}` } : { outcome: 'passed' };
}

type Step = { exitCode: number | undefined; stdout: string; stderr: string; timedOut: boolean };

type ScriptOptions = { script: string; folder: string; out: string; seconds: number; asRoot: boolean };

async function runScript({ script, folder, out, seconds, asRoot }: ScriptOptions): Promise<Step> {
  const env = { OUT: out, PATH: `${out}${path.delimiter}${process.env['PATH'] ?? ''}` };
  const shell = ['bash', '-euo', 'pipefail', '-c', script];
  // sudo resets the environment, so it is handed over by name.
  const command = asRoot && !isRoot() ? ['sudo', '-n', 'env', ...Object.entries(env).map(([key, value]) => `${key}=${value}`), ...shell] : shell;
  const [program = 'bash', ...args] = command;
  const child = execa(program, args, {
    cwd: folder,
    env,
    stdin: 'ignore',
    reject: false,
    detached: true,
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  const result = await child;
  endGroup(child.pid);
  return { exitCode: result.exitCode, stdout: result.stdout, stderr: result.stderr || (result.originalMessage ?? ''), timedOut: result.timedOut };
}

/** Ends what the script left running: `detached` made it the leader of a process group of its own. */
function endGroup(pid: number | undefined): void {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is empty: nothing was left behind.
  }
}

function judgeExit(step: Step, script: string): Outcome {
  const lastLine = step.stderr.trim().split('\n').at(-1) ?? '';
  if (step.exitCode === refused) return { outcome: 'skipped', reason: lastLine || 'no reason given', missingNeed: false };
  const how = step.timedOut ? 'ran out of time' : `ended with ${step.exitCode ?? 'a signal'}`;
  return { outcome: 'failed', reason: `\`${script.trim().split('\n')[0]}\` ${how}: ${lastLine || 'nothing on stderr'}` };
}
