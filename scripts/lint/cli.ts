import { appendFile } from 'node:fs/promises';
import { summarize } from '../../src/lib/finding.ts';
import { isProblem, Problem } from '../../src/lib/problem.ts';
import { readSite } from '../../src/lib/site.ts';
import { reporters } from '../report/index.ts';
import { toJobSummary } from '../report/jobSummary.ts';
import { safeLine } from '../report/safe.ts';
import { runCommand, writeOutput } from '../shell.ts';
import { toExitCode } from './exitCode.ts';
import { toRuleUrl, withHelp } from './helpUrl.ts';
import type { LintOptions } from './lintRepository.ts';
import { help, parseOptions, type Source } from './options.ts';

await runCommand(() => lint().catch(toOneLine));

async function lint(): Promise<number> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    console.log(help);
    return 0;
  }
  const { source, rules, fix, format, language, maxWarnings, cache } = options;
  await refuseUnknown(rules);
  // scripts/run.mjs starts every command in the repository's folder.
  const root = process.cwd();
  const chosen = await choose(root, source);
  const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  if (chosen === 'nothing') {
    await writeOutput(fix === 'dry-run' ? '' : reporters[format]([], summarize([], 0, 0), { color, language }));
    return 0;
  }
  const { lintRepository } = await import('./lintRepository.ts');
  const { findings, summary, changes } = await lintRepository({ root, ...chosen, rules, fix, cache });
  if (fix === 'dry-run') {
    const { toUnifiedDiff } = await import('./unifiedDiff.ts');
    await writeOutput(changes.map(toUnifiedDiff).join(''));
  } else {
    const site = readSite(process.env);
    const explained = withHelp(findings, site, language);
    const rulesUrl = toRuleUrl(site, language);
    await writeOutput(reporters[format](explained, summary, { color, language, rulesUrl }));
    const summaryFile = format === 'github' && process.env['GITHUB_STEP_SUMMARY'];
    if (summaryFile) await appendFile(summaryFile, toJobSummary(explained, summary, language));
  }
  return toExitCode(findings, summary, maxWarnings);
}

/** What to look at; `nothing` when nothing has changed, which is a result. */
async function choose(
  root: string,
  source: Source,
): Promise<Pick<LintOptions, 'paths' | 'translations' | 'contents' | 'readBefore'> | 'nothing'> {
  if (source.kind === 'paths') return source.paths.length > 0 ? { paths: source.paths } : {};
  if (source.kind === 'stdin') {
    const { toRepositoryPath, isMarkdown } = await import('./files.ts');
    if (!isMarkdown(source.file))
      throw new Problem(`Unexpected file "${source.file}", expected the name of a Markdown file (.md or .mdx).`);
    const file = toRepositoryPath(root, source.file);
    return { paths: [file], contents: new Map([[file, await readStdin()]]) };
  }
  const { readChange, readStaged } = await import('./changedFiles.ts');
  const { files, translations, contents, readBefore } = await (source.kind === 'staged'
    ? readStaged(root)
    : readChange(root, source.base));
  if (files.length === 0 && translations.length === 0) return 'nothing';
  return { paths: files, translations, contents, readBefore };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function refuseUnknown(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const [{ isRuleName, ruleNames }, { didYouMean }] = await Promise.all([
    import('./rules/index.ts'),
    import('../../src/lib/data/nearest.ts'),
  ]);
  const unknown = names.find((name) => !isRuleName(name));
  if (unknown !== undefined)
    throw new Problem(
      `Unexpected rule "${safeLine(unknown)}", expected one of those in data/lint.yml.${didYouMean(unknown, ruleNames).en}`,
    );
}

/** Paths come from other people's branches in CI, and parseArgs explains itself in several lines. */
function toOneLine(error: unknown): never {
  if (isProblem(error)) throw new Problem(safeLine(error.message), error.exitCode);
  throw error;
}
