import { median } from './measure.ts';
import type { Run, Subject } from './benchCase.ts';

/** All runs of one subject. */
export type Row = Omit<Subject, 'run'> & { runs: Run[] };

/**
 * The medians of a row in words, with the spread and, where it has peers, how many times as long it took:
 * `4.10 s (4.01 to 4.22), peak 310 MiB (first process 190)`. Pure.
 */
export function formatRow({ label, runs, peers = [], limitSeconds }: Row, rows: readonly Row[]): string {
  const seconds = runs.map((run) => run.seconds);
  const inside = runs.flatMap(({ insideSeconds }) => insideSeconds ?? []);
  const peak = median(runs.map(({ peakMiB }) => peakMiB)).toFixed(0);
  const own = median(runs.map(({ ownMiB }) => ownMiB)).toFixed(0);
  const note = runs.at(-1)?.note;
  const parts = [
    `${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)})`,
    ...(inside.length > 0 ? [`of which ${median(inside).toFixed(2)} s in the function`] : []),
    `peak ${peak} MiB${own === peak ? '' : ` (first process ${own})`}`,
    ...rows
      .filter((row) => peers.includes(row.label))
      .map((other) => `${ratio(seconds, other).toFixed(2)}x of ${other.label}`),
    ...(limitSeconds === undefined ? [] : [toLimit(limitSeconds, Math.max(...seconds))]),
    ...(note === undefined ? [] : [note]),
  ];
  return `${label === '' ? '' : `${label}: `}${parts.join(', ')}`;
}

function toLimit(limit: number, slowest: number): string {
  return `limit of ${limit} s ${slowest <= limit ? 'kept' : 'NOT kept'}`;
}

function ratio(seconds: number[], other: Row): number {
  return median(seconds) / median(other.runs.map((run) => run.seconds));
}
