import { parseArgs } from 'node:util';
import { isProblem, Problem } from '../../src/lib/problem.ts';
import { isReporterName, reporterNames, reporters } from '../report/index.ts';
import { safeLine } from '../report/safe.ts';
import { runCommand } from '../shell.ts';
import { toExitCode } from './exitCode.ts';

const help = `Usage: npm run lint -- [PATH...] [--fix] [--format ${reporterNames.join('|')}] [--max-warnings N]

Checks Markdown files: the pages in all languages and the Markdown files of the root folder, or the files
and folders that are named. Without names, also the data files that the site reads.

  --fix             apply the fixes that cannot change what a page says
  --format FORMAT   text (default), json, or github for annotations
  --max-warnings N  fail when there are more than N warnings

Exit code: 0 no errors, 1 errors or too many warnings, 2 the check could not run.`;

await runCommand(() => lint().catch(toOneLine));

async function lint(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      'max-warnings': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { format } = values;
  if (!isReporterName(format))
    throw new Problem(`Unexpected format "${safeLine(format)}", expected ${reporterNames.join(', ')}.`);
  const maxWarnings = readCount(values['max-warnings']);

  // The linters take most of a second to load: not for --help, nor for a misspelt option.
  const { lintRepository } = await import('./lintRepository.ts');
  // scripts/run.mjs starts every command in the repository's folder.
  const { findings, summary } = await lintRepository({ root: process.cwd(), paths: positionals, fix: values.fix });
  const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  process.stdout.write(reporters[format](findings, summary, { color }));
  return toExitCode(findings, summary, maxWarnings);
}

function readCount(value: string | undefined): number {
  if (value === undefined) return Infinity;
  if (!/^\d+$/.test(value))
    throw new Problem(`Unexpected --max-warnings "${safeLine(value)}", expected a whole number.`);
  return Number(value);
}

/** Paths come from other people's branches in CI, and parseArgs explains itself in several lines. */
function toOneLine(error: unknown): never {
  if (isProblem(error)) throw new Problem(safeLine(error.message), error.exitCode);
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  // Node goes on with advice about positional arguments, which helps nobody here.
  throw isUsage ? new Problem(`${safeLine(error.message.replace(/\. .*$|\.?$/s, '.'))} See --help.`) : error;
}
