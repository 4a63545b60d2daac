import { parseOptions } from '../links/options.ts';
import { runExternal } from '../links/external/runExternal.ts';

// A process of its own for `npm run bench`: checks the external links of a folder against a server on this machine, to which all
// host names lead, and prints the seconds that it took without the start. Arguments: the folder, the port.
const [root = '.', port = ''] = process.argv.slice(2);
const options = parseOptions(['--external', '--all'], process.env);
if (options === 'help' || options.kind !== 'external') throw new Error('Expected options of the external check');
const started = performance.now();
const { output } = await runExternal(options, {
  root,
  env: process.env,
  color: false,
  say: () => undefined,
  guard: { allow: [`127.0.0.1:${port}`], lookup: () => Promise.resolve([{ address: '127.0.0.1' }]) },
  knownServer: { host: 'known.otlp.dev', port: Number(port) },
});
// Only what was asked for has been measured.
if (!/: 2000 ok\.$/m.test(output)) throw new Error(output);
process.stdout.write(`${(performance.now() - started) / 1000}\n`);
