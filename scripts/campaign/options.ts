import { parseArgs } from 'node:util';
import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';

export const help = `Usage: npm run campaign -- list | show <id> | freeze <id> [--lang LANG]

Campaigns are data/campaigns/<id>.yml. Everything is worked out from git history, and "now" is the time of HEAD.

  list         every campaign: when it is, and where it stands
  show <id>    its goals and its standings, or its results once they are frozen
  freeze <id>  writes the results of a campaign that is over to data/campaigns/<id>.results.yml, once. What is taken back
               afterwards changes them no more; whoever opts out of being listed is not shown any more. Commit the file.

  --lang LANG  zh or en (default: the terminal's language)

Exit code: 0, 2 could not run: no such campaign, not over yet, or frozen already.`;

export type CampaignOptions = { language: Language } & (
  { command: 'list' } | { command: 'show' | 'freeze'; id: string }
);

/** Reads the arguments of `npm run campaign`. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CampaignOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) return 'help';
  const language = toLanguage(values.lang, env);
  const [command = 'list', id, ...rest] = positionals;
  if (command === 'list' && id === undefined) return { command, language };
  if ((command === 'show' || command === 'freeze') && id !== undefined && rest.length === 0)
    return { command, id, language };
  throw new Problem(
    `Unexpected "${safeLine(positionals.join(' '))}", expected list, show <id> or freeze <id>. See --help.`,
  );
}
