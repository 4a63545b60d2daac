import { appendFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { ExampleReport } from '../../src/lib/examples/exampleReport.ts';
import { readExamples } from '../../src/lib/examples/readExamples.ts';
import { checkExample } from './exampleSchema.ts';
import { installNeeds, thisMachine } from './installNeeds.ts';
import { toJobSummary } from './jobSummary.ts';
import { createLookUp } from './needs.ts';
import { toReport, writeReport } from './reportFile.ts';
import { needsOf, runExamples } from './runExamples.ts';
import type { ScheduleOptions } from './schedule.ts';
import { selectExamples } from './selectExamples.ts';
import type { ExampleResult } from './verdict.ts';

export type RunAndReportOptions = Pick<ScheduleOptions<ExampleResult>, 'onDone' | 'onChange'> & {
  root: string;
  env: NodeJS.ProcessEnv;
  /** Of the examples to run; none for all of them. */
  ids: readonly string[];
  /** Install what is missing first. */
  install: boolean;
  update: boolean;
  /** A missing tool is a failure. */
  strict: boolean;
  /** Tells somebody who waits what takes long. */
  say: (line: string) => void;
};

/** Runs examples, keeps the results for the site and, in GitHub Actions, writes the summary of the job. */
export async function runAndReport({
  root,
  env,
  ids,
  install,
  update,
  strict,
  say,
  ...progress
}: RunAndReportOptions): Promise<{ results: ExampleResult[]; report: ExampleReport }> {
  const read = await readExamples(root, checkExample);
  const selection = selectExamples(read, ids);
  if (install) {
    const needs = selection.wanted.flatMap((example) => needsOf(example, selection.find));
    await installNeeds(needs, thisMachine(say));
  }
  const results = await runExamples(selection, {
    root,
    update,
    lookUp: createLookUp(),
    jobs: availableParallelism(),
    ...progress,
  });
  const report = await toReport(root, results, strict);
  await writeReport(root, report, new Set(read.map(({ id }) => id)));
  const summaryFile = env['GITHUB_STEP_SUMMARY'];
  if (summaryFile) await appendFile(summaryFile, toJobSummary(results, strict));
  return { results, report };
}
