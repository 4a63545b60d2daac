import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, runCommand } from '../shell.ts';
import { buildSite } from './build.ts';

const help = `Usage: npm run build -- [--force] [--out-dir DIR]

Builds the production site in all languages into build/. Skips the work when nothing has changed.
The last good build stays in place when this one fails.

  --force         build even when nothing has changed
  --out-dir DIR   another folder, inside the repository

SITE_URL, BASE_URL and REPO_URL say where the site will be served; see the README.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      force: { type: 'boolean', default: false },
      'out-dir': { type: 'string', default: 'build' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { built, seconds } = await buildSite({
    root,
    outDir: path.resolve(root, values['out-dir']),
    env: process.env,
    force: values.force,
    say: console.log,
  });
  console.log(
    built ? `Built ${values['out-dir']}/ in ${seconds.toFixed(1)} s.` : `${values['out-dir']}/ is up to date.`,
  );
  return 0;
});
