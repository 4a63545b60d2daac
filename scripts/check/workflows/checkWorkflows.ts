import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { compareFindings, type Finding } from '../../../src/lib/finding.ts';
import { isProblem, Problem } from '../../../src/lib/problem.ts';
import { safeLine } from '../../report/safe.ts';
import type { Env } from '../../tools/fetchWheel.ts';
import { findActionlint } from './findActionlint.ts';
import { findZizmor } from './findZizmor.ts';
import { parseActionlint, parseZizmor } from './parseReports.ts';
import type { FindTool, ToolOptions } from './tool.ts';

export type WorkflowCheck = {
  findings: Finding[];
  /** What was not looked at, and why; never empty for a check that did not run. */
  notes: string[];
  /** Workflows that were looked at. */
  files: number;
};

type Tool = {
  find: FindTool;
  toArgs: (workflows: readonly string[]) => string[];
  /** Exit codes that come with a report. */
  codes: readonly number[];
  parse: (output: string) => Finding[];
};

const tools: readonly Tool[] = [
  {
    find: findActionlint,
    // shellcheck and pyflakes are on some machines only, and would make them find other things.
    toArgs: (workflows) => ['-shellcheck=', '-pyflakes=', '-format', '{{json .}}', ...workflows],
    codes: [0, 1],
    parse: parseActionlint,
  },
  {
    find: findZizmor,
    // Offline: what it says depends on the files alone.
    toArgs: () => [
      ...['--offline', '--persona', 'pedantic', '--strict-collection', '--format', 'json-v1'],
      ...['--quiet', '--no-progress', '--no-exit-codes', '.github'],
    ],
    codes: [0],
    parse: parseZizmor,
  },
];

/**
 * Has actionlint and zizmor look at the workflows of a repository. Where one of them cannot be had, the notes say so; in CI that is
 * a Problem, since nobody reads notes there.
 */
export async function checkWorkflows({
  root,
  env,
  say = () => undefined,
}: {
  root: string;
  env: Env;
  say?: ToolOptions['say'];
}): Promise<WorkflowCheck> {
  const folder = '.github/workflows';
  const names = await readdir(path.join(root, folder)).catch(() => []);
  const workflows = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${folder}/${name}`);
  const check: WorkflowCheck = { findings: [], notes: [], files: workflows.length };
  if (workflows.length === 0) return check;
  for (const tool of tools) {
    try {
      check.findings.push(...(await run(tool, { root, env, say }, workflows)));
    } catch (error) {
      // What one tool has found stays, also where it keeps the other from reading the files.
      const mayPass = check.findings.length === 0;
      if (!isProblem(error) || (mayPass && env['CI'] === 'true')) throw error;
      check.notes.push(error.message);
    }
  }
  check.findings.sort(compareFindings);
  return check;
}

async function run(
  { find, toArgs, codes, parse }: Tool,
  options: ToolOptions,
  workflows: readonly string[],
): Promise<Finding[]> {
  const program = await find(options);
  const { exitCode, stdout, stderr } = await execa(program, toArgs(workflows), {
    cwd: options.root,
    // Tokens are none of their business.
    env: { PATH: options.env['PATH'], HOME: options.env['HOME'] },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: 120_000,
  });
  if (exitCode !== undefined && codes.includes(exitCode)) return parse(stdout);
  const reason = safeLine(stderr.trim().split('\n').at(-1) ?? '').slice(0, 300);
  throw new Problem(
    `${path.basename(program)} could not check the workflows (${reason || `exit code ${exitCode ?? 'none'}`}). Run it by hand to see what it says.`,
  );
}
