import { isRecord } from '../data/isRecord.ts';
import { isProof, type Proof } from './proof.ts';

/** Where a run of the examples leaves its results, relative to the repository. */
export const exampleReportFile = '.cache/examples/report.json';

/**
 * How the run of an example ended. `recorded`: what it needs is not here, and what it printed elsewhere is in the repository.
 * `checked`: what is shown follows its schema; nothing was run. Neither is a pass.
 */
export const outcomes = ['passed', 'recorded', 'checked', 'failed', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];

export type ExampleRun = {
  id: string;
  proof: Proof;
  outcome: Outcome;
  /** Why it did not pass, in one line. */
  reason?: string;
  seconds: number;
  /** Of the tools that it needs, by their names. */
  versions: Readonly<Record<string, string>>;
  /** When it ended, as ISO 8601. */
  at: string;
  /** Absent when the examples differed from every commit. */
  commit?: string;
};

export type ExampleReport = {
  schema: 'otlp-docs/examples@1';
  /** When the last of the runs ended. */
  at: string;
  platform: string;
  /** Release of the kernel; empty where there is none to read. */
  kernel: string;
  /** One run for each example, sorted by id; they may come from different days. */
  examples: readonly ExampleRun[];
};

/** Reads a report; undefined for a text that is none, such as one that was cut off. */
export function parseExampleReport(text: string): ExampleReport | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['schema'] !== 'otlp-docs/examples@1') return undefined;
  const { at, platform, kernel, examples } = value;
  if (!isTime(at) || typeof platform !== 'string' || typeof kernel !== 'string') return undefined;
  if (!Array.isArray(examples) || !examples.every(isExampleRun)) return undefined;
  return { schema: 'otlp-docs/examples@1', at, platform, kernel, examples };
}

/**
 * Adds the results of a run to those of earlier ones. Those of examples that are gone are dropped, and all of them when they
 * come from another machine: its kernel allows other things. Pure.
 */
export function mergeReports(
  earlier: ExampleReport | undefined,
  latest: ExampleReport,
  known: ReadonlySet<string>,
): ExampleReport {
  const isSame = earlier?.platform === latest.platform && earlier.kernel === latest.kernel;
  const runs = new Map((isSame ? earlier.examples : []).map((run) => [run.id, run]));
  for (const run of latest.examples) runs.set(run.id, run);
  const examples = [...runs.values()].filter(({ id }) => known.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...latest, examples };
}

function isExampleRun(value: unknown): value is ExampleRun {
  if (!isRecord(value)) return false;
  const { id, proof, outcome, reason, seconds, versions, at, commit } = value;
  return (
    typeof id === 'string' &&
    isProof(proof) &&
    outcomes.some((one) => one === outcome) &&
    (reason === undefined || typeof reason === 'string') &&
    typeof seconds === 'number' &&
    isRecord(versions) &&
    Object.values(versions).every((version) => typeof version === 'string') &&
    isTime(at) &&
    (commit === undefined || typeof commit === 'string')
  );
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
