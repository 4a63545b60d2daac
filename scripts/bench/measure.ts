import { execa } from 'execa';

/** One run of a program. Memory is the peak of the resident set, in MiB: of all its processes, and of the first alone. */
export type Measurement = { seconds: number; peakMiB: number; ownMiB: number; stdout: string };

const sampleEveryMs = 100;

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
  const started = performance.now();
  const child = execa(program, args, { cwd, env, stdin: 'ignore', detached: true, maxBuffer: 2 ** 28 });
  let peakKiB = 0;
  let ownKiB = 0;
  let stopped = false;
  const sampling = (async () => {
    while (!stopped) {
      const memory = await readGroupMemory(child.pid);
      peakKiB = Math.max(peakKiB, memory.group);
      ownKiB = Math.max(ownKiB, memory.leader);
      await new Promise((resolve) => setTimeout(resolve, sampleEveryMs));
    }
  })();
  try {
    const { stdout } = await child;
    const seconds = (performance.now() - started) / 1000;
    return { seconds, peakMiB: peakKiB / 1024, ownMiB: ownKiB / 1024, stdout };
  } finally {
    stopped = true;
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
