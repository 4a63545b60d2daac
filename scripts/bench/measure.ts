import { execa } from 'execa';

/** One run of a program. Memory is the peak of the resident set summed over its processes, in MiB. */
export type Measurement = { seconds: number; peakMiB: number };

const sampleEveryMs = 100;

/**
 * Runs a program in a process group of its own and measures wall time and peak memory of the whole group: a build
 * starts children, so the figure of one process would be too small. Throws when the program fails.
 */
export async function measure(program: string, args: readonly string[], cwd: string): Promise<Measurement> {
  const started = performance.now();
  const child = execa(program, args, { cwd, stdin: 'ignore', stdout: 'ignore', stderr: 'pipe', detached: true });
  let peakKiB = 0;
  let stopped = false;
  const sampling = (async () => {
    while (!stopped) {
      peakKiB = Math.max(peakKiB, await readGroupMemory(child.pid));
      await new Promise((resolve) => setTimeout(resolve, sampleEveryMs));
    }
  })();
  try {
    await child;
  } finally {
    stopped = true;
    await sampling;
  }
  return { seconds: (performance.now() - started) / 1000, peakMiB: peakKiB / 1024 };
}

async function readGroupMemory(group: number | undefined): Promise<number> {
  const { stdout } = await execa('ps', ['-A', '-o', 'pgid=,rss='], { reject: false });
  return sumGroupMemory(stdout, group ?? -1);
}

/** Sums the resident sets (KiB) of a process group in `ps -o pgid=,rss=` output. Pure. */
export function sumGroupMemory(ps: string, group: number): number {
  return ps
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pgid]) => pgid === group)
    .reduce((sum, [, rss = 0]) => sum + rss, 0);
}

/** The middle value; the mean of the two middle ones for an even number. Pure; NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
