import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { toLanguage } from '../report/language.ts';
import { runCommand, writeOutput } from '../shell.ts';
import { installHook, readHook, removeHook } from './hookFile.ts';
import { hookWords } from './hookWords.ts';

const help = `Usage: npm run hook -- install | uninstall | status [--lang zh|en]

A hook of git that checks the Markdown of a commit before it is made, as it is staged. It does nothing for a commit without
Markdown, and it stops a commit only for errors: "git commit --no-verify" skips it.

  install     put it into place, for all work trees of this clone; another hook that is there is left alone
  uninstall   take it away again
  status      say whether it is there

  --lang LANG   zh or en (default: the terminal's language)

Exit code: 0 done, or installed; 1 not installed (status); 2 could not run, or there is another hook.`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    await writeOutput(`${help}\n`);
    return 0;
  }
  const [action, ...rest] = positionals;
  const words = hookWords[toLanguage(values.lang, process.env)];
  if (rest.length > 0) throw new Problem('Unexpected second word, expected one of install, uninstall, status.');
  // scripts/run.mjs starts every command in the repository's folder.
  const root = process.cwd();
  switch (action) {
    case 'install': {
      const { file, isNew } = await installHook(root);
      await writeOutput(`${isNew ? words.installed(file) : words.present(file)}\n`);
      return 0;
    }
    case 'uninstall': {
      const { file, wasThere } = await removeHook(root);
      await writeOutput(`${wasThere ? words.removed(file) : words.absent(file)}\n`);
      return 0;
    }
    case 'status': {
      const hook = await readHook(root);
      await writeOutput(`${words.status(hook)}\n`);
      return hook.isExecutable && (hook.kind === 'own' || hook.kind === 'calls') ? 0 : 1;
    }
    default:
      throw new Problem(
        `Unexpected ${action === undefined ? 'call without a word' : `"${action}"`}, expected one of install, uninstall, status.`,
      );
  }
});
