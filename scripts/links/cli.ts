import path from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { readSite } from '../../src/lib/site.ts';
import { isReporterName, reporterNames, reporters } from '../report/index.ts';
import { toLanguage } from '../report/language.ts';
import { root, runCommand } from '../shell.ts';
import { checkBuild, toAccounting } from './checkBuild.ts';

const help = `Usage: npm run links -- [--build DIR] [--base-url /x/] [--format ${reporterNames.join('|')}] [--lang zh|en]

Checks every internal link of a finished build: pages, anchors, images, scripts, canonical and language links.

  --build DIR       the folder of the build (default: build)
  --base-url /x/    the path the build was made for (default: BASE_URL or /)
  --format FORMAT   ${reporterNames.join(', ')} (default: text)
  --lang LANG       zh or en (default: the terminal's language)

Exit code: 0 clean, 1 broken links, 2 could not run.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      build: { type: 'string', default: 'build' },
      'base-url': { type: 'string' },
      format: { type: 'string', default: 'text' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { build, format, lang, 'base-url': baseUrl } = values;
  const language = toLanguage(lang, process.env);
  if (!isReporterName(format))
    throw new Problem(`Unexpected --format "${format}", expected ${reporterNames.join(', ')}.`);

  const site = readSite(baseUrl === undefined ? process.env : { ...process.env, BASE_URL: baseUrl });
  const { findings, summary, counts } = await checkBuild({ root, buildDir: path.resolve(root, build), site });
  // Programs get the accounting as data, people as the last line.
  const withLinks = { ...summary, links: counts };
  const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  process.stdout.write(reporters[format](findings, withLinks, { color, language }));
  if (format !== 'json') console.log(toAccounting(counts, language));
  return findings.length > 0 ? 1 : 0;
});
