import { localeIds, pageOfFile } from '../../src/lib/locales.ts';
import { toFile } from '../../src/lib/translations/buildStatus.ts';
import { toCommand, toShell } from '../../src/lib/translations/translateCommand.ts';
import { safeLine } from '../report/safe.ts';
import { readPage } from './readPage.ts';
import type { Outcome, Task } from './task.ts';

/** Says what a state means in which there is nothing to translate, and the remedy. */
export async function explainPage(task: Task): Promise<Outcome> {
  const { status, words } = task;
  const { file, sourceFile = '' } = status;
  switch (status.state) {
    case 'source': {
      const others = localeIds.filter((locale) => locale !== status.locale);
      const commands = others.map((to) => toCommand({ file, to }));
      return toOutcome(0, words.isSource(file, commands));
    }
    case 'orphaned':
      return toOutcome(1, explainOrphan(task));
    case 'unknown':
      return toOutcome(1, await explainUnknown(task));
    default: {
      const looks = status.sections.length > 0 ? [words.freshLooks(status.sections.length)] : [];
      return toOutcome(0, words.fresh(file, sourceFile), ...looks);
    }
  }
}

function explainOrphan({ status, words }: Task): string {
  const { file, page, source, movedTo, locale } = status;
  const gone = source === undefined ? page : toFile(page, source);
  const moved = movedTo === undefined ? undefined : pageOfFile(movedTo);
  if (movedTo === undefined || moved === undefined) return words.orphaned(file, gone);
  return words.orphanedMoved(file, gone, movedTo, toShell('git', 'mv', file, toFile(moved, locale)));
}

async function explainUnknown({ root, status, pages, present, options, words }: Task): Promise<string> {
  const { file, reason, page } = status;
  if (reason === 'no-record') {
    const there = localeIds.filter((locale) => present.has(locale));
    const commands = pages
      .filter(({ locale }) => present.has(locale))
      .flatMap((own) =>
        there.filter((locale) => locale !== own.locale).map((from) => toCommand({ file: own.file, from, accept: [] })),
      );
    return words.noRecord(
      there.map((locale) => toFile(page, locale)),
      commands,
    );
  }
  if (reason === 'no-source') return words.circular(file);
  // What is wrong with the page itself is said in the same words as everywhere.
  const { page: read } = await readPage(root, file, options.language);
  if (reason !== 'unknown-language') return words.malformed(file);
  const record = read.frontMatter?.data['translation'] as { source?: unknown } | undefined;
  return words.unknownLanguage(file, String(record?.source), localeIds);
}

function toOutcome(code: Outcome['code'], ...lines: readonly string[]): Outcome {
  return { text: lines.map((line) => `${safeLine(line)}\n`).join(''), code };
}
