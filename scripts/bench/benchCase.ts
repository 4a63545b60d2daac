import type { Measurement } from './measure.ts';

/** One thing that a case measures, run after run. */
export type Subject = {
  label: string;
  /** `insideSeconds` where the program measures its own part of the work; `note` for what is no time and no memory. */
  run: () => Promise<Measurement & { insideSeconds?: number; note?: string }>;
  /** Labels of the subjects that this one is held against. */
  peers?: string[];
};

export type BenchOptions = {
  /** Folder to measure on instead of a corpus that the case makes. */
  folder?: string;
};

export type BenchCase = {
  id: string;
  title: string;
  /** Runs only when it is named: it takes minutes, or gigabytes. */
  slow?: true;
  /** Does what has to be done once, then says what to measure. `root` is the folder of this repository. */
  prepare: (root: string, options: BenchOptions) => Promise<Subject[]>;
};

/** What to measure for a case without preparation and without peers. */
export function only(run: (root: string) => Promise<Measurement>): BenchCase['prepare'] {
  return async (root) => [{ label: '', run: () => run(root) }];
}
