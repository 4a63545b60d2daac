import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import type { Language } from '../../src/lib/docs/language.ts';
import { localeIds, type Locale } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';

export const help = `Usage: npm run translate -- PAGE [--to LOCALE] [--from LOCALE]
       npm run translate -- PAGE --accept [SECTION...] [--force]
       npm run translate -- --ui [--help]

Without --accept: creates the translation of a page, with the text of the source to translate in; or shows, when there
is one, what has changed in the source since, section by section, with the translation as it is. Never changes a
page that is there. With --accept: records that the translation, or only those sections of it, now say what
the source says.

  PAGE              the file of either language, or the path inside its folder, such as guides/ebpf/index.md
  SECTION           id of a heading, "(intro)" for what stands before the first one, or "(front-matter)"; put -- before
                    one that begins with "-"

  --to LOCALE       the language to translate into: ${localeIds.join(', ')} (default: that of the file, when it is a
                    translation; else the only other one)
  --from LOCALE     the language to translate from (default: that which the page names, or that of the source)
  --accept          record
  --force           also what does not look done: text of the source, or a section that is not there
  --ui              translate what is not in pages: menus, tags, buttons
  --lang LANG       zh or en: the language of the messages (default: the terminal's)

Exit code: 0 done, or nothing to do; 1 something in the pages has to be mended first; 2 could not run.`;

export type TranslateOptions = {
  /** As it was given. */
  page: string;
  to?: Locale;
  from?: Locale;
  /** Sections to record; none stands for all of the page. Absent when nothing is to be recorded. */
  accept?: readonly string[];
  force: boolean;
  language: Language;
};

/** Reads the arguments of `npm run translate` without --ui. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): TranslateOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      from: { type: 'string' },
      accept: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  // `--accept steps docs/x.md` reads as well as `docs/x.md --accept steps`.
  const place = Math.max(
    0,
    positionals.findIndex((word) => /\.mdx?$/i.test(word)),
  );
  const page = positionals[place];
  const others = positionals.filter((_, index) => index !== place);
  if (page === undefined) throw new Problem('Unexpected call without a page, expected the name of one. See --help.');
  if (!values.accept && others.length > 0)
    throw new Problem(
      `Unexpected second word "${safeLine(others[0] ?? '')}", expected one page. To record a section, add --accept.`,
    );
  if (values.force && !values.accept)
    throw new Problem('Unexpected --force, expected --accept beside it. Add --accept.');
  return {
    page,
    ...(values.to !== undefined && { to: toLocale(values.to, '--to') }),
    ...(values.from !== undefined && { from: toLocale(values.from, '--from') }),
    ...(values.accept && { accept: others }),
    force: values.force,
    language: toLanguage(values.lang, env),
  };
}

/** `zh` is enough for zh-Hans while no other language of the site begins so. */
function toLocale(given: string, option: string): Locale {
  const name = given.toLowerCase();
  const found = localeIds.filter((id) => id.toLowerCase() === name || id.toLowerCase().startsWith(`${name}-`));
  const [locale] = found;
  if (locale !== undefined && found.length === 1) return locale;
  throw new Problem(
    `Unexpected ${option} "${safeLine(given)}", expected one of ${localeIds.join(', ')}.${safeLine(didYouMean(given, localeIds).en)}`,
  );
}
