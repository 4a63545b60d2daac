import { analysePage, type Job } from './analysePage.ts';
import { readReference } from './reference/readReference.ts';

// A process of its own, because a parser that hangs or crashes in native code takes its process with it. `analysePages`
// starts it and sends one page after the other.
const reference = readReference(process.argv[2] ?? process.cwd());
process.on('message', (job: Job) => {
  void analysePage(job, reference).then(
    (analysis) => process.send?.({ analysis }),
    (error: unknown) => process.send?.({ reason: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
