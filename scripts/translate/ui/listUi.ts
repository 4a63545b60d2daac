import { Problem } from '../../../src/lib/problem.ts';
import { readFileNames } from '../../lint/files.ts';
import { safeLine } from '../../report/safe.ts';
import { configFile } from '../../uiStrings/extraction.ts';
import { judgeUiStrings } from '../../uiStrings/judgeUiStrings.ts';
import { readUiStrings } from '../../uiStrings/readUiStrings.ts';
import type { UiFault } from '../../uiStrings/uiText.ts';
import { parseUiOptions, uiHelp, type UiCommandOptions } from './options.ts';
import { removeUnused } from './removeUnused.ts';
import { renderUi } from './renderUi.ts';
import { uiWords } from './words.ts';

/** What `npm run translate -- --ui` prints, and the exit code. `args` are those beside `--ui`. Throws a Problem when it cannot run. */
export async function listUi(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ output: string; exitCode: 0 | 1 }> {
  const options = parseUiOptions(args, env);
  if (options === 'help') return { output: `${uiHelp}\n`, exitCode: 0 };
  const words = uiWords[options.language];
  const found = await judge(root, options);
  const removed = options.fix ? await removeUnused(root, found.faults, words) : new Map<string, number>();
  const { faults, texts } = removed.size > 0 ? await judge(root, options) : found;
  const isFixable = faults.some(({ fault, form }) => fault === 'unused' && form !== 'tag');
  const lines = [
    ...[...removed].map(([file, count]) => words.removed(count, file)),
    ...(faults.length > 0 ? ['', words.count(faults.length)] : [words.clean(texts)]),
    ...(isFixable ? [words.fixable] : []),
  ];
  const output = `${renderUi(faults, options.language)}${lines.join('\n')}\n`;
  return { output: output.replace(/^\n/, ''), exitCode: faults.length > 0 ? 1 : 0 };
}

async function judge(root: string, { locale }: UiCommandOptions): Promise<{ faults: UiFault[]; texts: number }> {
  const strings = await readUiStrings({ root, files: await readFileNames(root) });
  if (strings.sheets.length === 0)
    throw new Problem(
      `Unexpected folder ${safeLine(root)} without ${configFile}, expected a site. Run this in its folder.`,
    );
  const ids = new Set(
    strings.sheets.flatMap(({ known }) => [...known.values()].map(({ kind, id }) => `${kind} ${id}`)),
  );
  // What is wrong with a source is wrong for all languages.
  const faults = judgeUiStrings(strings).filter((fault) => locale === undefined || (fault.locale ?? locale) === locale);
  return { faults, texts: ids.size };
}
