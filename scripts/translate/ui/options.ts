import { parseArgs } from 'node:util';
import { didYouMean } from '../../../src/lib/data/nearest.ts';
import type { Language } from '../../../src/lib/docs/language.ts';
import { localeIds, type Locale } from '../../../src/lib/locales.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { toLanguage } from '../../report/language.ts';
import { safeLine } from '../../report/safe.ts';

export const uiHelp = `Usage: npm run translate -- --ui [--locale LOCALE] [--fix]

Lists what is not in pages and is not translated, or is translated and not there any more: the texts of components, of
Docusaurus, of the navbar and the footer, the categories of the sidebars, tags, levels and badges. Prints the lines to add,
for you to fill in: the site shows a text without translation in the language that it was written in.

  --locale LOCALE   only one language: ${localeIds.join(', ')}
  --fix             remove translations of texts that are not there any more
  --lang LANG       zh or en: the language of the messages (default: the terminal's)

Exit code: 0 nothing to do; 1 something is missing, left over or wrong; 2 could not run.`;

export type UiCommandOptions = { locale?: Locale; fix: boolean; language: Language };

/** Reads the arguments of `npm run translate -- --ui`. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseUiOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): UiCommandOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      locale: { type: 'string' },
      fix: { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { locale: given, fix, lang } = values;
  const locale = localeIds.find((id) => id === given);
  if (given !== undefined && locale === undefined)
    throw new Problem(
      `Unexpected --locale "${safeLine(given)}", expected one of ${localeIds.join(', ')}.${safeLine(didYouMean(given, localeIds).en)}`,
    );
  return { ...(locale !== undefined && { locale }), fix, language: toLanguage(lang, env) };
}
