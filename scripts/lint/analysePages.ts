import { availableParallelism } from 'node:os';
import { analysePage, type Job } from './analysePage.ts';
import { startPageProcess, toReason, type Outcome, type PageProcess } from './pageProcess.ts';
import { readReference } from './reference/readReference.ts';
import type { Reference } from './reference/reference.ts';

// What is small enough cannot keep a parser busy for long, and starting a process takes longer than reading a usual page.
const smallJobs = 8;
const smallText = 16 * 1024;
const largeText = 4 * 1024 * 1024;
const maxProcesses = 2;
const bytesPerProcess = 512 * 1024;
/** Pages that a process has before it: the one it reads, and the one that it goes on with. */
const ahead = 2;

/**
 * Finds out about pages of the repository in `root`, by their file; never throws for a page. Many or large ones are read in
 * processes of their own, with at most five seconds of work for each.
 */
export async function analysePages(jobs: readonly Job[], root: string): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const queue = jobs.filter(({ file, text }) => {
    if (text.length <= largeText) return true;
    outcomes.set(file, { kind: 'failed', reason: { en: 'it has more than 4 MiB', 'zh-Hans': '超过 4 MiB' } });
    return false;
  });
  if (queue.length <= smallJobs && queue.every(({ text }) => text.length <= smallText)) {
    const reference = readReference(root);
    for (const job of queue) outcomes.set(job.file, await tryPage(job, reference));
    return outcomes;
  }
  const size = queue.reduce((sum, { text }) => sum + text.length, 0);
  const processes = Math.min(maxProcesses, availableParallelism(), Math.ceil(size / bytesPerProcess), queue.length);
  // The longest first, so that no process works alone at the end.
  queue.sort((a, b) => a.text.length - b.text.length);
  await Promise.all(Array.from({ length: processes }, () => work(queue, outcomes, root)));
  return outcomes;
}

async function tryPage(job: Job, reference: Reference): Promise<Outcome> {
  try {
    return { kind: 'analysed', analysis: await analysePage(job, reference) };
  } catch (error) {
    return { kind: 'failed', reason: toReason(error) };
  }
}

/** Keeps one process busy until the queue is empty; a new one takes the place of one that had to be ended. */
async function work(queue: Job[], outcomes: Map<string, Outcome>, root: string): Promise<void> {
  let reader: PageProcess | undefined;
  const sent: Job[] = [];
  for (;;) {
    for (
      let job = sent.length < ahead ? queue.pop() : undefined;
      job;
      job = sent.length < ahead ? queue.pop() : undefined
    ) {
      reader ??= await startPageProcess(root);
      reader.send(job);
      sent.push(job);
    }
    const [oldest] = sent;
    if (!oldest || !reader) break;
    const outcome = await reader.next();
    outcomes.set(oldest.file, outcome);
    sent.shift();
    if (outcome.kind === 'failed') {
      reader.end();
      reader = undefined;
      // It had not come to these.
      queue.push(...sent.splice(0));
    }
  }
  reader?.end();
}
