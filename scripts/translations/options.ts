import { parseArgs } from 'node:util';
import type { Language } from '../../src/lib/docs/language.ts';
import { localeIds, type Locale } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';

export const help = `Usage: npm run translations -- [--stale] [--locale LOCALE] [--json] [--lang LANG] [--repo DIR]

Prints the state of every page in every language, from the text that each translation records in its front matter:
  source     other languages are translated from it
  fresh      nothing that matters has changed since it was translated
  stale      these sections of the source have changed: changed, added, removed or moved, in prose or only in code
  missing    no such page in this language, or nothing of it is translated yet
  orphaned   its source is gone
  unknown    it cannot be told what it was translated from

  --stale          only what needs work: stale, missing, orphaned and unknown
  --locale LOCALE  only this language: ${localeIds.join(', ')}
  --json           print otlp-docs/translations@1 (see below)
  --lang LANG      zh or en (default: the terminal's language)
  --repo DIR       the repository (default: this one)

The JSON, times as ISO 8601 in UTC:
  schema  "otlp-docs/translations@1"; the number goes up when a field changes its meaning
  pages   [{page, locale, source, status, sections, ...}], sorted by page, then by language. page: path inside the folder of
          every language; source: the language it was, or would be, translated from, or null; status: one of the above;
          sections: [{id, change, kind, ...}], change: changed, added, removed, moved, kind: cosmetic, code, prose.
          Where known, also file, sourceFile, reason, movedTo, recordedBlob, currentBlob and staleSince: {sha, at}; of a
          section its title, its line in the source, and in \`was\` the id that it had.

npm prints lines of its own before; \`npm run --silent translations -- --json\` prints the JSON alone.
\`npm run translate\` shows what to do for one page, and records that it is done.

Exit code: 0 also when pages are stale, 2 could not run.`;

export type TranslationsOptions = {
  isStaleOnly: boolean;
  locale?: Locale;
  isJson: boolean;
  language: Language;
  repo: string;
};

/** Reads the arguments of `npm run translations`. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): TranslationsOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stale: { type: 'boolean', default: false },
      locale: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      repo: { type: 'string', default: '.' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const locale = localeIds.find((id) => id === values.locale);
  if (values.locale !== undefined && !locale)
    throw new Problem(`Unexpected --locale "${safeLine(values.locale)}", expected ${localeIds.join(', ')}.`);
  return {
    isStaleOnly: values.stale,
    ...(locale && { locale }),
    isJson: values.json,
    language: toLanguage(values.lang, env),
    repo: values.repo,
  };
}
