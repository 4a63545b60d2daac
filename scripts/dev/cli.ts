import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { defaultLocale, localeIds } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readPort } from '../start/server.ts';
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
  const port = await freePort(readPort(process.env['PORT']));
  const bin = createRequire(path.join(root, 'package.json')).resolve('@docusaurus/core/bin/docusaurus.mjs');
  const result = await execa(
    process.execPath,
    [bin, 'start', '--no-open', '--host', 'localhost', '--port', String(port), '--locale', values.locale],
    { cwd: root, stdio: 'inherit', reject: false },
  );
  return result.isTerminated ? 0 : (result.exitCode ?? 2);
});

async function freePort(first: number, attempts = 10): Promise<number> {
  for (let port = first; port < first + attempts; port++) {
    if (await isFree(port)) return port;
  }
  throw new Problem(
    `Ports ${first} to ${first + attempts - 1} are taken. Name a free one: PORT=${first + attempts} npm run dev`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}
