import { analysePage, type Job } from './analysePage.ts';

// A process of its own, because a parser that hangs or crashes in native code takes its process with it. `analysePages`
// starts it and sends one page after the other.
process.on('message', (job: Job) => {
  void analysePage(job).then(
    (analysis) => process.send?.({ analysis }),
    (error: unknown) => process.send?.({ reason: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
