import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';
import type { Answers, Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';

export type NewOptions = { kind: Kind; given: Answers; dryRun: boolean; language: Language };

/** The usage text, made of the kinds. */
export function toHelp(): string {
  const nameOf = ({ id, subject }: Kind): string => (subject ? `${id} ${subject.toUpperCase()}` : id);
  const width = Math.max(...kinds.map((kind) => nameOf(kind).length));
  const list = kinds.map((kind) => {
    const options = kind.fields.filter(({ name }) => name !== kind.subject);
    const names = options.map(({ name, fallback }) => (fallback === undefined ? `--${name}` : `[--${name}]`));
    return `  ${nameOf(kind).padEnd(width)}   ${kind.what.en}\n  ${' '.repeat(width)}   ${names.join(' ')}`;
  });
  return `Usage: npm run new -- KIND [NAME] [--option …]

Makes the files of something new from templates, in both languages. It passes \`npm run check\` as it is; what
is to be written says so. On a terminal it asks for what is not given. Files that exist are never overwritten.

${list.join('\n')}

  --dry-run     say what would be written, and write nothing
  --lang LANG   zh or en: the language of questions and messages (default: the terminal's)

Exit code: 0 done; 2 could not, and then nothing was written.`;
}

/** Reads the arguments. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): NewOptions | 'help' {
  const names = [...new Set(kinds.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const { values: all, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      'dry-run': { type: 'boolean' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const values: Readonly<Record<string, string | boolean | undefined>> = all;
  if (values['help'] === true) return 'help';
  const language = toLanguage(all.lang, env);
  const [word, subject, extra] = positionals;
  const ids = kinds.map(({ id }) => id);
  const kind = kinds.find(({ id }) => id === word);
  if (!kind) {
    const found = word === undefined ? 'call without a kind' : `kind "${safeLine(word)}"`;
    throw new Problem(
      `Unexpected ${found}, expected one of ${ids.join(', ')}.${word === undefined ? '' : didYouMean(word, ids).en} See --help.`,
    );
  }
  const tooMany = kind.subject === undefined ? subject : extra;
  if (tooMany !== undefined)
    throw new Problem(
      `Unexpected word "${safeLine(tooMany)}" behind "${kind.id}". Put texts of several words in quotes. See --help.`,
    );
  const given: Record<string, string> = {};
  if (kind.subject !== undefined && subject !== undefined) given[kind.subject] = subject;
  for (const name of names) {
    const value = values[name];
    if (typeof value !== 'string') continue;
    if (!kind.fields.some((field) => field.name === name))
      throw new Problem(`Unexpected --${name}, expected one of the options of "${kind.id}". See --help.`);
    given[name] = value;
  }
  return { kind, given, dryRun: values['dry-run'] === true, language };
}
