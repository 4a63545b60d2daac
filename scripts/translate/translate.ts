import { existsSync } from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import { localeOfFile } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readTranslations } from '../../src/lib/translations/readTranslations.ts';
import type { PageStatus } from '../../src/lib/translations/status.ts';
import { toCommand } from '../../src/lib/translations/translateCommand.ts';
import { safeLine } from '../report/safe.ts';
import { acceptPage } from './acceptPage.ts';
import { chooseTranslation } from './chooseTranslation.ts';
import { createPage } from './createPage.ts';
import type { TranslateOptions } from './options.ts';
import { readNamed, type Named } from './readNamed.ts';
import { explainPage } from './explainPage.ts';
import { showPage } from './showPage.ts';
import { loadParser } from '../translations/loadParser.ts';
import type { Outcome, Task } from './task.ts';
import { translateWords } from './words.ts';

/** Creates, shows or records one translation. Throws a Problem for what cannot be done. */
export async function translate(
  root: string,
  options: TranslateOptions,
  { color }: { color: boolean },
): Promise<Outcome> {
  const words = translateWords[options.language];
  const { from, to, accept } = options;
  if (from !== undefined && from === to) throw new Problem(words.sameLanguage(from));
  const named = await readNamed(root, options.page, words);
  const { pages: all } = await readTranslations({ root, loadParser });
  const pages = all.filter(({ page }) => page === named.page);
  if (pages.length === 0) throw new Problem(notFound(options.page, named, all, options));
  const present = new Set(pages.filter(({ file }) => existsSync(path.join(root, file))).map(({ locale }) => locale));
  const choice = chooseTranslation(
    {
      ...(named.locale && { named: named.locale }),
      ...(to && { to }),
      ...(from && { from }),
      isAccept: accept !== undefined,
    },
    pages,
    present,
  );
  if ('candidates' in choice)
    throw new Problem(
      words.whichLanguage(
        safeLine(named.page),
        choice.candidates.map((locale) => `--to ${locale}`),
      ),
    );
  const { chosen: status, source } = choice;
  if (source !== undefined && !present.has(source) && status.state !== 'orphaned')
    throw new Problem(words.noSource(safeLine(named.page), source));
  const task: Task = { root, status, pages, present, ...(source && { source }), options, words, color };
  if (accept) return acceptPage(task, accept);
  if (from === status.locale) throw new Problem(words.sameLanguage(from));
  if (from !== undefined && status.source !== undefined && present.has(status.locale) && status.source !== from)
    throw new Problem(
      words.otherSource(
        safeLine(status.file),
        status.source,
        safeLine(toCommand({ file: status.file, from, accept: [] })),
      ),
    );
  if (!present.has(status.locale)) return createPage(task);
  if (status.state === 'stale' || status.state === 'missing') return showPage(await withHistory(task, all));
  return explainPage(status.state === 'orphaned' ? await withHistory(task, all) : task);
}

/** The same with what history knows of this one page: to ask for all of them takes long. */
async function withHistory(task: Task, all: readonly PageStatus[]): Promise<Task> {
  const { root, status } = task;
  const absent = new Set(all.filter(({ page }) => page !== status.page).map(({ file }) => file));
  const { pages } = await readTranslations({ root, loadParser, absent, history: true });
  return { ...task, status: pages.find(({ file }) => file === status.file) ?? status };
}

function notFound(
  given: string,
  { locale }: Named,
  all: readonly PageStatus[],
  { language }: TranslateOptions,
): string {
  const names = all.map(({ page, file }) => (locale === undefined ? page : file));
  const own = names.filter((name) => locale === undefined || localeOfFile(name) === locale);
  return translateWords[language].notFound(safeLine(given), safeLine(didYouMean(given, new Set(own))[language]));
}
