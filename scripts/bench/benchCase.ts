import type { StepTime } from './formatSteps.ts';
import type { Measurement } from './measure.ts';

/** One run. `insideSeconds` where the program measures its own part of the work; `note` for what is no time and no memory. */
export type Run = Measurement & { insideSeconds?: number; note?: string; steps?: readonly StepTime[] };

/** One thing that a case measures, run after run. */
export type Subject = {
  label: string;
  run: () => Promise<Run>;
  /** Labels of the subjects that this one is held against. */
  peers?: string[];
  /** What is demanded. It is told whether that was kept, and fails nobody: another machine is slower. */
  limitSeconds?: number;
};

export type BenchOptions = {
  /** Folder to measure on instead of a corpus that the case makes. */
  folder?: string;
  /** The task that the newcomer does, instead of the first one that is open. */
  task?: string;
  /** Told what a case that takes minutes is at. */
  say: (line: string) => void;
};

export type BenchCase = {
  id: string;
  title: string;
  /** Runs only when it is named: it takes minutes, or gigabytes. */
  slow?: true;
  /** How often it runs, unless somebody says how often: 3. */
  runs?: number;
  /** Does what has to be done once, then says what to measure. `root` is the folder of this repository. */
  prepare: (root: string, options: BenchOptions) => Promise<Subject[]>;
};

/** What to measure for a case without preparation and without peers. */
export function only(run: (root: string) => Promise<Measurement>): BenchCase['prepare'] {
  return async (root) => [{ label: '', run: () => run(root) }];
}
