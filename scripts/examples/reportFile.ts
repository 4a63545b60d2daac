import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import {
  exampleReportFile,
  mergeReports,
  parseExampleReport,
  type ExampleReport,
  type ExampleRun,
} from '../../src/lib/examples/exampleReport.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readKernel } from './needs.ts';
import { countsAsFailed, type ExampleResult } from './verdict.ts';

/** What a run has found, as it is kept. `strict`: a missing tool is a failure. */
export async function toReport(root: string, results: readonly ExampleResult[], strict: boolean): Promise<ExampleReport> {
  const at = new Date().toISOString();
  const commit = await readCommit(root);
  const examples = results.map((result): ExampleRun => {
    const { id, proof, seconds, versions } = result;
    const outcome = countsAsFailed(result, strict) ? 'failed' : result.outcome;
    const reason = 'reason' in result ? { reason: result.reason } : {};
    return { id, proof, outcome, ...reason, seconds: Math.round(seconds * 10) / 10, versions, at, ...commit };
  });
  const platform = `${process.platform} ${process.arch}`;
  return { schema: 'otlp-docs/examples@1', at, platform, kernel: await readKernel(), examples };
}

/** Adds the results of a run to those that are kept. `known` are the ids of all examples that there are. */
export async function writeReport(root: string, latest: ExampleReport, known: ReadonlySet<string>): Promise<void> {
  const file = path.join(root, exampleReportFile);
  const earlier = await readFile(file, 'utf8').catch(() => '');
  const merged = mergeReports(parseExampleReport(earlier), latest, known);
  // In one step: a build may be reading it.
  const half = `${file}.${process.pid}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(half, `${JSON.stringify(merged, undefined, 2)}\n`);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw new Problem(
      `The results cannot be kept in ${exampleReportFile} (${(error as Error).message}). Make its folder writable, or remove what is in its place.`,
    );
  }
}

/** The commit whose examples these are; none where they have been changed since, or where there is no git. */
async function readCommit(root: string): Promise<{ commit?: string }> {
  const git = { cwd: root, reject: false } as const;
  const [head, changes] = await Promise.all([
    execa('git', ['rev-parse', 'HEAD'], git),
    execa('git', ['status', '--porcelain', '--', 'examples'], git),
  ]);
  return head.exitCode === 0 && changes.exitCode === 0 && changes.stdout === '' ? { commit: head.stdout } : {};
}
