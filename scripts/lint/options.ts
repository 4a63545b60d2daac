import { parseArgs } from 'node:util';
import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import { isReporterName, reporterNames, type ReporterName } from '../report/index.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';

export const help = `Usage: npm run lint -- [PATH...] [options]
       npm run lint -- --changed [BASE] | --staged | --stdin-filepath FILE < text

Checks Markdown files: the pages in all languages and the Markdown files of the root folder, or the files
and folders that are named, which can lie anywhere. Without names, also the data files that the site reads.
Links are checked in pages of the site.

  --changed [BASE]       files that differ from where the work left BASE (default: the main branch); what
                         was wrong with them before is counted apart, and fails nothing; other pages
                         that link to them are left to a whole run
  --staged               what is staged for the next commit, as it is staged; the same holds here
  --stdin-filepath FILE  standard input, as if it were the text of FILE
  --rule ID[,ID]         only these rules, such as file-link or md/MD009
  --fix                  apply the fixes that cannot change what a page says
  --fix --dry-run        print them as a difference that "git apply" reads, and change nothing
                         (of files elsewhere: "patch -p1 -d /")
  --format FORMAT        ${reporterNames.join(', ')} (default: text)
  --lang LANG            zh or en (default: the terminal's language)
  --max-warnings N       fail when there are more than N warnings
  --no-cache             find out everything anew

Severities and options of the rules are in data/lint.yml; what each of them wants, and why, is on its page
in the site. Exit code: 0 no errors, 1 errors or too many warnings, 2 the check could not run.`;

/** Where the texts to check come from. */
export type Source =
  | { kind: 'paths'; paths: readonly string[] }
  | { kind: 'changed'; base?: string }
  | { kind: 'staged' }
  | { kind: 'stdin'; file: string };

export type CommandOptions = {
  source: Source;
  /** Names of rules; none stands for all. */
  rules: readonly string[];
  fix: boolean | 'dry-run';
  format: ReporterName;
  language: Language;
  maxWarnings: number;
  cache: boolean;
};

/** Reads the arguments of `npm run lint`. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandOptions | 'help' {
  const { values, positionals } = parseArgs({
    // parseArgs knows no option with an optional value.
    args: args.map((arg) => (arg === '--changed' ? '--changed=' : arg)),
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
  if (values.help) return 'help';
  const { format, fix, 'dry-run': isDry } = values;
  if (!isReporterName(format))
    throw new Problem(`Unexpected format "${safeLine(format)}", expected ${reporterNames.join(', ')}.`);
  const source = toSource(values, positionals);
  if (isDry && !fix) throw new Problem('Unexpected --dry-run, expected --fix beside it. Add --fix.');
  if (fix && !isDry && (source.kind === 'staged' || source.kind === 'stdin'))
    throw new Problem('Unexpected --fix of a text that is not in a file, expected --fix --dry-run. Add --dry-run.');
  return {
    source,
    rules: values.rule.flatMap((list) => list.split(',')).map((name) => name.trim()),
    fix: isDry ? 'dry-run' : fix,
    format,
    language: toLanguage(values.lang, env),
    maxWarnings: toCount(values['max-warnings']),
    cache: !values['no-cache'],
  };
}

type SourceValues = { changed?: string | undefined; staged: boolean; 'stdin-filepath'?: string | undefined };

function toSource({ changed, staged, 'stdin-filepath': file }: SourceValues, positionals: readonly string[]): Source {
  const [first] = positionals;
  const isBase = changed === '' && positionals.length === 1;
  const given = [positionals.length > 0 && !isBase, changed !== undefined, staged, file !== undefined];
  if (given.filter(Boolean).length > 1)
    throw new Problem('Unexpected combination, expected only one of paths, --changed, --staged and --stdin-filepath.');
  if (file !== undefined) return { kind: 'stdin', file };
  if (staged) return { kind: 'staged' };
  if (changed === undefined) return { kind: 'paths', paths: positionals };
  const base = isBase ? first : changed;
  return base ? { kind: 'changed', base } : { kind: 'changed' };
}

function toCount(value: string | undefined): number {
  if (value === undefined) return Infinity;
  if (!/^\d+$/.test(value))
    throw new Problem(`Unexpected --max-warnings "${safeLine(value)}", expected a whole number.`);
  return Number(value);
}
