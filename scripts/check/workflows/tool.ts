import type { Env } from '../../tools/fetchWheel.ts';

export type ToolOptions = {
  /** The repository's folder: a program is kept below its `.cache/`. */
  root: string;
  env: Env;
  /** Told before something is downloaded. */
  say: (line: string) => void;
};

/** Answers the program to run. Throws a Problem that says how to get it: a check that cannot run is no pass. */
export type FindTool = (options: ToolOptions) => Promise<string>;
