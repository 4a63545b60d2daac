import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { defaultLocale, localeIds } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { findFreePort, host, readPort } from '../start/port.ts';
import { root, runCommand } from '../shell.ts';

const help = `Usage: npm run dev -- [--locale ${localeIds.join('|')}]

Serves the pages of one language and reloads them as you edit. Search needs the built site: npm start.
PORT names the first port to try.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string', default: defaultLocale },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (!localeIds.some((id) => id === values.locale)) {
    throw new Problem(`Unexpected --locale "${values.locale}", expected one of: ${localeIds.join(', ')}.`);
  }
  // Docusaurus asks what to do about a taken port; a free one is chosen here instead.
  const port = await findFreePort(readPort(process.env['PORT']));
  const bin = createRequire(path.join(root, 'package.json')).resolve('@docusaurus/core/bin/docusaurus.mjs');
  const result = await execa(
    process.execPath,
    [bin, 'start', '--no-open', '--host', host, '--port', String(port), '--locale', values.locale],
    {
      cwd: root,
      stdio: 'inherit',
      reject: false,
      // A folder of its own: a build beside it would replace the pages that this server is made of.
      env: { DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.docusaurus-dev-${values.locale}` },
    },
  );
  return result.isTerminated ? 0 : (result.exitCode ?? 2);
});
