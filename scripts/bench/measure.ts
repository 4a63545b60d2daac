import { execa } from 'execa';

/** One run of a program. Memory is the peak of the resident set, in MiB: of all its processes, and of the first alone. */
export type Measurement = { seconds: number; peakMiB: number; ownMiB: number; stdout: string };

/** How a program ended besides: `stdout` is all that it wrote there, whether it failed or not. */
export type Watched = Measurement & { exitCode: number | undefined; failure?: Error };

export type WatchOptions = {
  cwd: string;
  /** The whole environment. */
  env: NodeJS.ProcessEnv;
  sampleEveryMs?: number;
  /** Where the process group stands as long as it runs, for whoever has to end it. */
  groups?: Set<number>;
};

/**
 * Runs a program in a process group of its own and measures wall time and peak memory of the whole group: a build
 * starts children, so the figure of one process would be too small. Throws when the program fails.
 */
export async function measure(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Measurement> {
  const { failure, ...measurement } = await watch([program, ...args], { cwd, env: { ...process.env, ...env } });
  if (failure) throw failure;
  return measurement;
}

/** The same for a program that may fail. */
export async function watch(
  [program, ...args]: readonly [string, ...string[]],
  { cwd, env, sampleEveryMs = 100, groups }: WatchOptions,
): Promise<Watched> {
  const started = performance.now();
  const options = { cwd, env, extendEnv: false, stdin: 'ignore', detached: true, reject: false } as const;
  const child = execa(program, args, { ...options, maxBuffer: 2 ** 28 });
  const { pid } = child;
  if (pid !== undefined) groups?.add(pid);
  let peakKiB = 0;
  let ownKiB = 0;
  let stopped = false;
  const sampling = (async () => {
    while (!stopped) {
      const memory = await readGroupMemory(pid);
      peakKiB = Math.max(peakKiB, memory.group);
      ownKiB = Math.max(ownKiB, memory.leader);
      await Promise.race([child, new Promise((resolve) => setTimeout(resolve, sampleEveryMs))]);
    }
  })();
  try {
    const ended = await child;
    const seconds = (performance.now() - started) / 1000;
    const { stdout, exitCode } = ended;
    const failure = ended.failed && ended instanceof Error ? { failure: ended } : {};
    return { seconds, peakMiB: peakKiB / 1024, ownMiB: ownKiB / 1024, stdout, exitCode, ...failure };
  } finally {
    stopped = true;
    if (pid !== undefined) groups?.delete(pid);
    await sampling;
  }
}

type GroupMemory = { group: number; leader: number };

async function readGroupMemory(group: number | undefined): Promise<GroupMemory> {
  const { stdout } = await execa('ps', ['-A', '-o', 'pid=,pgid=,rss='], { reject: false });
  return sumGroupMemory(stdout, group ?? -1);
}

/** Resident sets (KiB) of a process group and of its leader in `ps -o pid=,pgid=,rss=` output. Pure. */
export function sumGroupMemory(ps: string, group: number): GroupMemory {
  const members = ps
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, pgid]) => pgid === group);
  return {
    group: members.reduce((sum, [, , rss = 0]) => sum + rss, 0),
    leader: members.find(([pid]) => pid === group)?.[2] ?? 0,
  };
}

/** The middle value; the mean of the two middle ones for an even number. Pure; NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
