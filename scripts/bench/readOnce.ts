import { readHistory } from '../../src/lib/git/readHistory.ts';

// A process of its own for `npm run bench`: prints the seconds that reading the history of a folder took.
const started = performance.now();
const history = await readHistory(process.argv[2] ?? '.');
if (history.kind === 'unavailable') throw new Error(history.message);
process.stdout.write(`${(performance.now() - started) / 1000}\n`);
