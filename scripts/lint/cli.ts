import { parseArgs } from 'node:util';
import { summarize } from '../../src/lib/finding.ts';
import { isProblem, Problem } from '../../src/lib/problem.ts';
import { isReporterName, reporterNames, reporters } from '../report/index.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';
import { runCommand } from '../shell.ts';
import { toExitCode } from './exitCode.ts';
import type { LintOptions } from './lintRepository.ts';

const help = `Usage: npm run lint -- [PATH...] [options]
       npm run lint -- --changed[=BASE] | --staged | --stdin-filepath FILE < text

Checks Markdown files: the pages in all languages and the Markdown files of the root folder, or the files
and folders that are named, which can lie anywhere. Without names, also the data files that the site reads.

  --changed[=BASE]       files that differ from where the work left BASE (default: the main branch)
  --staged               what is staged for the next commit, as it is staged
  --stdin-filepath FILE  standard input, as if it were the text of FILE
  --rule ID[,ID]         only these rules, such as file-link or md/MD009
  --fix                  apply the fixes that cannot change what a page says
  --fix --dry-run        print them as a difference that "git apply" reads, and change nothing
  --format FORMAT        ${reporterNames.join(', ')} (default: text)
  --lang LANG            zh or en (default: the terminal's language)
  --max-warnings N       fail when there are more than N warnings
  --no-cache             find out everything anew

Exit code: 0 no errors, 1 errors or too many warnings, 2 the check could not run.`;

await runCommand(() => lint().catch(toOneLine));

async function lint(): Promise<number> {
  const { values, positionals } = parseArgs({
    // parseArgs knows no option with an optional value.
    args: process.argv.slice(2).map((arg) => (arg === '--changed' ? '--changed=' : arg)),
    allowPositionals: true,
    options: {
      changed: { type: 'string' },
      staged: { type: 'boolean', default: false },
      'stdin-filepath': { type: 'string' },
      rule: { type: 'string', multiple: true, default: [] },
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      lang: { type: 'string' },
      'max-warnings': { type: 'string' },
      'no-cache': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { format, 'stdin-filepath': stdinFile, 'dry-run': isDry } = values;
  if (!isReporterName(format))
    throw new Problem(`Unexpected format "${safeLine(format)}", expected ${reporterNames.join(', ')}.`);
  const language = toLanguage(values.lang, process.env);
  const maxWarnings = readCount(values['max-warnings']);
  const sources = [positionals.length > 0, values.changed !== undefined, values.staged, stdinFile !== undefined];
  if (sources.filter(Boolean).length > 1)
    throw new Problem('Unexpected combination, expected only one of paths, --changed, --staged and --stdin-filepath.');
  if (isDry && !values.fix) throw new Problem('Unexpected --dry-run, expected --fix beside it. Add --fix.');
  if (values.fix && !isDry && (values.staged || stdinFile !== undefined))
    throw new Problem('Unexpected --fix of a text that is not in a file, expected --fix --dry-run. Add --dry-run.');
  const rules = await readRules(values.rule);

  // scripts/run.mjs starts every command in the repository's folder.
  const root = process.cwd();
  const chosen = await choose(root, { paths: positionals, changed: values.changed, staged: values.staged, stdinFile });
  const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  if (chosen === 'nothing') {
    process.stdout.write(reporters[format]([], summarize([], 0, 0), { color, language }));
    return 0;
  }
  const { lintRepository } = await import('./lintRepository.ts');
  const fix = isDry ? 'dry-run' : values.fix;
  const { findings, summary, changes } = await lintRepository({
    root,
    ...chosen,
    rules,
    fix,
    cache: !values['no-cache'],
  });
  if (isDry) {
    const { toUnifiedDiff } = await import('./unifiedDiff.ts');
    process.stdout.write(changes.map(toUnifiedDiff).join(''));
  } else process.stdout.write(reporters[format](findings, summary, { color, language }));
  return toExitCode(findings, summary, maxWarnings);
}

type Choice = { paths: string[]; changed: string | undefined; staged: boolean; stdinFile: string | undefined };

/** What to look at; `nothing` when nothing has changed, which is a result. */
async function choose(
  root: string,
  { paths, changed, staged, stdinFile }: Choice,
): Promise<Pick<LintOptions, 'paths' | 'contents'> | 'nothing'> {
  if (stdinFile !== undefined) {
    const { toRepositoryPath, isMarkdown } = await import('./files.ts');
    if (!isMarkdown(stdinFile))
      throw new Problem(`Unexpected file "${stdinFile}", expected the name of a Markdown file (.md or .mdx).`);
    const file = toRepositoryPath(root, stdinFile);
    return { paths: [file], contents: new Map([[file, await readStdin()]]) };
  }
  if (changed === undefined && !staged) return { paths };
  const { readChangedFiles, readStagedFiles } = await import('./changedFiles.ts');
  const contents = staged ? await readStagedFiles(root) : new Map<string, Uint8Array>();
  const files = staged ? [...contents.keys()] : await readChangedFiles(root, changed || undefined);
  return files.length === 0 ? 'nothing' : { paths: files, contents };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function readRules(given: readonly string[]): Promise<string[]> {
  const names = given.flatMap((list) => list.split(',')).map((name) => name.trim());
  if (names.length === 0) return [];
  const { isRuleName, rules } = await import('./rules/index.ts');
  const unknown = names.find((name) => !isRuleName(name));
  if (unknown !== undefined)
    throw new Problem(
      `Unexpected rule "${safeLine(unknown)}", expected one of ${rules.map(({ id }) => id).join(', ')}, md/MD… and remark/….`,
    );
  return names;
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
