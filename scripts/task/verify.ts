import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/lib/docs/language.ts';
import type { Outcome } from '../../src/lib/examples/exampleReport.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { filesOfTask } from '../../src/lib/tasks/filesOfCheck.ts';
import { judgeTask } from '../../src/lib/tasks/judgeTask.ts';
import { readTexts } from '../../src/lib/tasks/readTexts.ts';
import type { Missing, Task } from '../../src/lib/tasks/task.ts';
import { isChecked } from '../lint/files.ts';
import { toSafeJson } from '../report/json.ts';
import { safeLine } from '../report/safe.ts';
import { toMissingLine } from './toShow.ts';
import { words } from './words.ts';

/** How the example of a task ran. `reason` is empty when it passed. */
export type ExampleVerdict = { id: string; outcome: Outcome; reason: string };

/** Whether a task is done, and if not, why. */
export type Verdict = {
  id: string;
  missing: readonly Missing[];
  /** Errors of lint in the files of the task. */
  findings: readonly Finding[];
  examples: readonly ExampleVerdict[];
};

/** What a verdict needs others for; in tests, others. */
export type Tools = {
  /** Errors in these files. */
  lint: (files: readonly string[]) => Promise<Finding[]>;
  runExample: (id: string) => Promise<ExampleVerdict>;
};

/** Asks the checks; when they hold, lints the task's files, and runs its examples. */
export async function verifyTask(root: string, task: Task, { lint, runExample }: Tools): Promise<Verdict> {
  const judged = filesOfTask(task);
  const missing = judgeTask(task, await readTexts(root, judged));
  const files = [...new Set([...task.files, ...judged])].filter(
    (file) => isChecked(file) && existsSync(path.join(root, file)),
  );
  const findings = files.length > 0 ? await lint(files) : [];
  const examples: ExampleVerdict[] = [];
  // An example takes minutes: not while something else is missing.
  const isReady = missing.length === 0 && findings.length === 0;
  for (const check of isReady ? task.verify : [])
    if (check.check === 'example') examples.push(await runExample(check.example));
  return { id: task.id, missing, findings, examples };
}

/** 0 done, 1 something is missing, 2 it cannot be told here: an example did not run. Pure. */
export function toExitCode({ missing, findings, examples }: Verdict): 0 | 1 | 2 {
  if (missing.length > 0 || findings.length > 0) return 1;
  if (examples.some(({ outcome }) => outcome === 'failed')) return 1;
  return examples.some(({ outcome }) => outcome === 'skipped') ? 2 : 0;
}

/** The verdict for people: one line for whatever is missing, or what to do next. Pure. */
export function toVerdictText(verdict: Verdict, language: Language): string {
  const said = words[language];
  const { id, missing, findings, examples } = verdict;
  const failed = examples.filter(({ outcome }) => outcome === 'failed');
  const skipped = examples.filter(({ outcome }) => outcome === 'skipped');
  const lines = [
    ...missing.map((one) => toMissingLine(one, language)),
    ...findings.map(
      ({ file, range, rule, message }) =>
        `${file}${range ? `:${range.start.line}` : ''}: ${message[language]} (${rule})`,
    ),
    ...failed.map((one) => said.exampleFailed(one.id, one.reason)),
    ...skipped.map((one) => said.exampleNotRun(one.id, one.reason)),
    ...(missing.length > 0 ? ['', `${id}: ${said.stillMissing(missing.length)}`] : []),
    ...(findings.length > 0 ? ['', `${id}: ${said.lintErrors(findings.length)}`] : []),
    ...(toExitCode(verdict) === 0 ? [said.holds(id), '', said.trailer, '', `  Task: ${id}`, '', said.nextStep] : []),
  ];
  return lines.map((line) => `${line === '' ? '' : keepIndent(line)}\n`).join('');
}

function keepIndent(line: string): string {
  return /^ */.exec(line)?.[0] + safeLine(line.trimStart());
}

/** `otlp-docs/task-verdict@1`, for programs. Pure. */
export function toVerdictJson(verdict: Verdict, language: Language): string {
  const { id, missing, findings, examples } = verdict;
  return toSafeJson({
    schema: 'otlp-docs/task-verdict@1',
    task: id,
    passed: toExitCode(verdict) === 0,
    missing: missing.map(({ message, ...rest }) => ({ ...rest, message: message[language] })),
    findings: findings.map(({ message, ...rest }) => ({ ...rest, message: message[language] })),
    examples,
    ...(toExitCode(verdict) === 0 && { trailer: `Task: ${id}` }),
  });
}
