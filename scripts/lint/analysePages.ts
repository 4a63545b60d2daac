import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analysePage, type Analysis, type Job } from './analysePage.ts';
import { readReference } from './reference/readReference.ts';

export type Outcome = { kind: 'analysed'; analysis: Analysis } | { kind: 'failed'; reason: string };

// What is small enough cannot keep a parser busy for long: of 42 texts made to do so, the worst of this length took three
// seconds. Starting a process takes longer than reading a usual page.
const smallJobs = 8;
const smallText = 16 * 1024;
const largeText = 4 * 1024 * 1024;
const maxWorkers = 2;
const bytesPerWorker = 512 * 1024;
const maxCpuSeconds = 2;
/** For a machine so busy that two seconds of work take longer. */
const maxSeconds = 30;
const checkEveryMs = 100;

/**
 * Finds out about pages, by their file; never throws for a page. Many or large ones are read in processes of their own,
 * with at most two seconds of work for each.
 */
export async function analysePages(jobs: readonly Job[], root: string): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const queue = jobs.filter(({ file, text }) => {
    if (text.length <= largeText) return true;
    outcomes.set(file, { kind: 'failed', reason: 'it has more than 4 MiB' });
    return false;
  });
  if (queue.length <= smallJobs && queue.every(({ text }) => text.length <= smallText)) {
    const reference = readReference(root);
    for (const job of queue) outcomes.set(job.file, { kind: 'analysed', analysis: await analysePage(job, reference) });
    return outcomes;
  }
  const size = queue.reduce((sum, { text }) => sum + text.length, 0);
  const workers = Math.min(maxWorkers, availableParallelism(), Math.ceil(size / bytesPerWorker), queue.length);
  // The longest first, so that no process works alone at the end.
  queue.sort((a, b) => a.text.length - b.text.length);
  await Promise.all(Array.from({ length: workers }, () => work(queue, outcomes, root)));
  return outcomes;
}

/** Keeps one process busy until the queue is empty; a new one takes the place of one that had to be ended. */
async function work(queue: Job[], outcomes: Map<string, Outcome>, root: string): Promise<void> {
  let worker: Worker | undefined;
  for (let job = queue.pop(); job; job = queue.pop()) {
    worker ??= await startWorker(root);
    const outcome = await worker.run(job);
    outcomes.set(job.file, outcome);
    if (outcome.kind === 'failed') {
      worker.end();
      worker = undefined;
    }
  }
  worker?.end();
}

type Worker = { run: (job: Job) => Promise<Outcome>; end: () => void };
type Answer = { ready?: true; analysis?: Analysis; reason?: string };

async function startWorker(root: string): Promise<Worker> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(fileURLToPath(new URL('pageWorker.ts', import.meta.url)), [root], {
    // What Node takes by itself on most machines; more would make two processes large.
    execArgv: ['--max-semi-space-size=16', '--import', tsx],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const first = await answerOf(child);
  if (!first.ready) throw new Error(`The process that reads pages did not start: ${first.reason ?? 'no reason given'}`);
  return {
    run: async (job) => {
      const answer = answerOf(child, readCpuSeconds(child));
      child.send(job);
      const { analysis, reason = 'no reason given' } = await answer;
      return analysis ? { kind: 'analysed', analysis } : { kind: 'failed', reason };
    },
    end: () => child.kill('SIGKILL'),
  };
}

/** The next thing that the process says, or why it says nothing. */
function answerOf(child: ChildProcess, cpuBefore?: number): Promise<Answer> {
  return new Promise((resolve) => {
    const started = performance.now();
    const settle = (answer: Answer): void => {
      clearInterval(timer);
      child.off('message', settle).off('exit', onExit).off('error', onError);
      resolve(answer);
    };
    const onExit = (code: number | null, signal: string | null): void =>
      settle({ reason: `the parser crashed (${signal ?? `exit code ${code}`})` });
    const onError = (error: Error): void => settle({ reason: error.message });
    const timer = setInterval(() => {
      const worked = cpuBefore === undefined ? 0 : (readCpuSeconds(child) ?? 0) - cpuBefore;
      if (worked > maxCpuSeconds || performance.now() - started > maxSeconds * 1000)
        settle({ reason: `reading it takes more than ${maxCpuSeconds} seconds` });
    }, checkEveryMs);
    child.on('message', settle).once('exit', onExit).once('error', onError);
  });
}

/** Seconds of work that a process has done, where the system says so (Linux, in hundredths of a second). */
function readCpuSeconds({ pid }: ChildProcess): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}
