import type { Contact } from './history.ts';

/**
 * "Bot" as a word of its own at the end ("OpenTelemetry Bot", "renovate-bot"), GitHub's `[bot]` suffix, or a login
 * known to be a program's; Copilot commits under several ids. Abbott, Talbot and Robot-Inventor are people.
 */
const botName = /\[bot\]$|(?:^|[\s_-])bot$/i;
const botLogin = /^(?:\d+\+)?(?:[\w-]+\[bot\]|[\w-]+-bot|opentelemetrybot|copilot)@users\.noreply\.github\.com$/i;

/** Programs that sign commits or put themselves into co-author trailers. */
const programs: ReadonlySet<string> = new Set([
  'noreply@github.com',
  'noreply@anthropic.com',
  'cursoragent@cursor.com',
  'noreply@openai.com',
]);

/** Whether a contact is a program. `data/people.yml` has the last word where this is wrong. */
export function isBot({ name, email }: Contact): boolean {
  return botName.test(name.trim()) || botLogin.test(email) || programs.has(email.toLowerCase());
}

/** The account's number in the address of a GitHub App (`123+name[bot]@…`), which its commits as a plain user share. */
export function parseAppId(email: string): string | undefined {
  return /^(\d+)\+[\w-]+\[bot\]@users\.noreply\.github\.com$/i.exec(email.trim())?.[1];
}
