import { parseArgs } from 'node:util';
import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';

export const help = `Usage: npm run rewards -- list | balance <person> | check [--base REF] | redeem <person> <reward> --issue N [--lang LANG]

Rewards are in data/rewards.yml, what was given is in data/redemptions.yml, and what was earned is worked out from git
history. A person is the last part of the address of their profile. Who opted out of being listed has no profile, and so
cannot redeem.

  list              tiers and rewards: what they cost, and how many are left
  balance <person>  points earned, spent and left, and what was redeemed
  check             is every entry since the base allowed: earned, in stock, each issue once, nothing changed or removed?
  redeem            checks, and appends an entry to data/redemptions.yml. Commit it; "Closes #N" closes the issue.

  --base REF        compare with the merge base of HEAD and REF (default: origin/HEAD, origin/main or main; on that branch
                    itself, the commit before HEAD)
  --issue N         the issue in which the reward was asked for
  --lang LANG       zh or en (default: the terminal's language)

Exit code: 0, 1 the ledger is wrong or the redemption is refused, 2 could not run.`;

export type RewardsOptions = { language: Language } & (
  | { command: 'list' }
  | { command: 'balance'; person: string }
  | { command: 'check'; base?: string }
  | { command: 'redeem'; person: string; reward: string; issue: number }
);

/** Reads the arguments of `npm run rewards`. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): RewardsOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      base: { type: 'string' },
      issue: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const language = toLanguage(values.lang, env);
  const { base, issue } = values;
  const [command = 'list', first, second] = positionals;
  const isBare = base === undefined && issue === undefined;
  const count = positionals.length;
  if (command === 'list' && count <= 1 && isBare) return { command, language };
  if (command === 'balance' && count === 2 && first !== undefined && isBare)
    return { command, person: first, language };
  if (command === 'check' && count === 1 && issue === undefined)
    return { command, language, ...(base !== undefined && { base }) };
  if (command === 'redeem' && count === 3 && first !== undefined && second !== undefined && base === undefined)
    return { command, person: first, reward: second, issue: readIssue(issue), language };
  throw new Problem(
    `Unexpected "${safeLine(args.join(' '))}", expected list, balance <person>, check [--base REF] or redeem <person> <reward> --issue N. See --help.`,
  );
}

function readIssue(value: string | undefined): number {
  const [, digits] = /^#?([1-9]\d{0,7})$/.exec(value ?? '') ?? [];
  if (digits === undefined)
    throw new Problem(
      `Unexpected --issue "${safeLine(value ?? '')}", expected the number of an issue, such as --issue 12.`,
    );
  return Number(digits);
}
