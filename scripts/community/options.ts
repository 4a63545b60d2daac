import { parseArgs } from 'node:util';
import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';

export const help = `Usage: npm run community -- summary [--since DAY] [--until DAY] [--lang LANG] [--post]
       npm run community -- greet | label | claim | verdict [--event FILE] [--dry-run]
       npm run community -- sweep [--dry-run]
       npm run community -- list-claims --out FILE

  summary      prints the numbers of the community, newcomers, new levels and badges, and tasks, from git alone
                 --since DAY   first day, as 2026-11-16 (default: seven days before --until)
                 --until DAY   the day after the last one (default: the Monday of this week, UTC)
                 --post        ask the forge for the issues too, and open an issue with the summary in both languages

What workflows run. Each takes its event from --event or GITHUB_EVENT_PATH; the forge, the repository and the token from
GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN. The same event a second time changes nothing.
  greet        welcomes somebody's first issue or first pull request
  label        labels a pull request by the files that it changes (data/labels.yml)
  claim        follows /claim and /release (认领, 释放) below the issue of a task; BLOCKED_LOGINS are not heard
  verdict      writes what the checks of a pull request have said below it
  sweep        reminds people of claims that rest, and ends those that rest for too long
  list-claims  writes the open issues about tasks, and who has claimed them, for \`npm run task -- claims\`

  --dry-run    print what would be changed, and change nothing
  --lang LANG  zh or en (default: the terminal's language)

Exit code: 0, 2 could not run.`;

const eventCommands = ['greet', 'label', 'claim', 'verdict'] as const;
export type EventCommand = (typeof eventCommands)[number];

export type Options =
  | { command: 'summary'; since?: string; until?: string; isPosted: boolean; isDryRun: boolean; language: Language }
  | { command: EventCommand; event: string; isDryRun: boolean }
  | { command: 'sweep'; isDryRun: boolean }
  | { command: 'list-claims'; out: string };

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the arguments of `npm run community`. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseOptions(args: readonly string[], env: Env): Options | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      until: { type: 'string' },
      post: { type: 'boolean', default: false },
      event: { type: 'string' },
      out: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const [command = '', ...more] = positionals;
  if (more.length > 0) throw new Problem(`Unexpected "${safeLine(more.join(' '))}", expected one command. See --help.`);
  const { since, until, post: isPosted, 'dry-run': isDryRun } = values;
  if (command === 'summary') {
    const language = toLanguage(values.lang, env);
    return {
      command,
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      isPosted,
      isDryRun,
      language,
    };
  }
  if (command === 'sweep') return { command, isDryRun };
  if (command === 'list-claims') return { command, out: required('--out', values.out) };
  const known = eventCommands.find((one) => one === command);
  if (known) return { command: known, event: required('--event', values.event ?? env['GITHUB_EVENT_PATH']), isDryRun };
  throw new Problem(
    `Unexpected command "${safeLine(command)}", expected summary, ${eventCommands.join(', ')}, sweep or list-claims. See --help.`,
  );
}

/** Of the environment of a workflow, what the forge is asked with. */
export type ForgeEnv = { api: string; repository: string; token: string };

export function readForgeEnv(env: Env): ForgeEnv {
  const repository = required('GITHUB_REPOSITORY', env['GITHUB_REPOSITORY']);
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Problem(`Unexpected GITHUB_REPOSITORY "${safeLine(repository)}", expected owner/name.`);
  const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/$/, '');
  return { api, repository, token: required('GITHUB_TOKEN', env['GITHUB_TOKEN']) };
}

/** Logins, in small letters. */
export function parseLogins(text: string | undefined): Set<string> {
  return new Set(
    (text ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  );
}

function required(name: string, value: string | undefined): string {
  if (value) return value;
  throw new Problem(`Missing ${name}. See --help.`);
}
