import type { Contact } from './history.ts';

/**
 * "Bot" as a word of its own at the end ("OpenTelemetry Bot", "renovate-bot"), a login such as
 * `opentelemetrybot`, or GitHub's `[bot]` suffix. Abbott, Talbot and Robot-Inventor are people.
 */
const botName = /\[bot\]$|(?:^|[\s_-])bot$/i;
const botLogin = /^(?:\d+\+)?(?:[\w-]+\[bot\]|[\w-]+-bot|opentelemetrybot)@users\.noreply\.github\.com$/i;

/** Programs that sign commits or put themselves into co-author trailers. */
const programs: ReadonlySet<string> = new Set([
  'noreply@github.com',
  'noreply@anthropic.com',
  'cursoragent@cursor.com',
  '175728472+copilot@users.noreply.github.com',
  '198982749+copilot@users.noreply.github.com',
  'noreply@openai.com',
]);

/** Whether a contact is a program. `data/people.yml` has the last word where this is wrong. */
export function isBot({ name, email }: Contact): boolean {
  return botName.test(name.trim()) || botLogin.test(email) || programs.has(email.toLowerCase());
}
