import { analysePage, type Job } from './analysePage.ts';
import { toReason } from './pageProcess.ts';
import { readReference } from './reference/readReference.ts';

// A process of its own, because a parser that hangs or crashes in native code takes its process with it. `analysePages`
// starts it and sends one page after the other.
const reference = readReference(process.argv[2] ?? process.cwd());
let before = Promise.resolve();
process.on('message', (job: Job) => {
  // One after the other: whoever sent two pages takes the first answer for that of the first page.
  before = before.then(() => answer(job));
});

async function answer(job: Job): Promise<void> {
  try {
    process.send?.({ analysis: await analysePage(job, reference) });
  } catch (error) {
    process.send?.({ reason: toReason(error) });
  }
}

process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
