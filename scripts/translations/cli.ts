import path from 'node:path';
import { defaultLocale, locales } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readTranslations } from '../../src/lib/translations/readTranslations.ts';
import { safeLine } from '../report/safe.ts';
import { runCommand, root, writeOutput } from '../shell.ts';
import { loadParser } from './loadParser.ts';
import { help, parseOptions } from './options.ts';
import { selectPages } from './selectPages.ts';
import { toReport } from './toReport.ts';
import { toText } from './toText.ts';

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    await writeOutput(`${help}\n`);
    return 0;
  }
  const folder = path.resolve(root, options.repo);
  const { pages } = await readTranslations({
    root: folder,
    history: true,
    loadParser,
  });
  // A report about nothing must not look like a good one.
  if (pages.length === 0)
    throw new Problem(
      `Unexpected folder ${safeLine(folder)} without pages, expected Markdown under ${locales[defaultLocale].docsDir}/.`,
    );
  const { isJson, language } = options;
  const shown = selectPages(pages, options);
  const { columns: width = Infinity } = process.stdout;
  await writeOutput(
    isJson
      ? toReport(shown)
      : toText(shown, { all: selectPages(pages, { ...options, isStaleOnly: false }), language, width }),
  );
  return 0;
});
