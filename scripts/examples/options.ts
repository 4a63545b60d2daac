import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';

export const help = `Usage: npm run examples [-- id ...]

Builds and runs the examples that the guides show, each in a clean copy of its folder, and compares their output.
What this machine lacks is a printed skip; with CI=true it is a failure.

  --update         write what the named examples print to the files that hold what they should print
  --install        install missing packages first, on Debian as root; with CI=true this needs no asking
  --format FORMAT  text (default) or json: the results as in .cache/examples/report.json

Exit code: 0, or 1 when an example failed, or 2 when they could not run.`;

export type Options = { ids: string[]; update: boolean; install: boolean; format: 'text' | 'json' };

/** Reads the arguments. Throws a Problem, or what parseArgs throws, on a wrong one. Pure. */
export function parseOptions(args: string[], env: NodeJS.ProcessEnv): Options | 'help' {
  const { values, positionals } = parseArgs({
    args,
    options: {
      update: { type: 'boolean', default: false },
      install: { type: 'boolean', default: env['CI'] === 'true' },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  const { update, install, format } = values;
  if (values.help) return 'help';
  if (format !== 'text' && format !== 'json') throw new Problem(`Unexpected format "${format}", expected text or json.`);
  if (update && positionals.length === 0) {
    throw new Problem('Missing id for --update, expected those of the examples whose output is right now: npm run examples -- <id> --update.');
  }
  return { ids: positionals, update, install, format };
}
