import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Message } from '../../src/lib/finding.ts';
import type { Analysis, Job } from './analysePage.ts';

export type Outcome = { kind: 'analysed'; analysis: Analysis } | { kind: 'failed'; reason: Message };

/** A process that reads one page after the other, and can be ended when one of them keeps it busy. */
export type PageProcess = {
  /** Hands over a page. Up to two can wait, so that the process need not wait for us. */
  send(job: Job): void;
  /** What came of the oldest page that was handed over. After a failure the process is of no use. */
  next(): Promise<Outcome>;
  end(): void;
};

/** The first page of a process, while everything is still cold, has needed more than two on a crowded machine. */
const maxCpuSeconds = 5;
/** For a machine so busy that five seconds of work take longer. */
const maxSeconds = 30;
const checkEveryMs = 100;

// Set in a bundle (scripts/bundle.mjs), where the other files of the command are beside this one.
declare const bundledFrom: string | undefined;

/** Starts one. Throws when it does not come up, which is a fault of ours. */
export async function startPageProcess(root: string): Promise<PageProcess> {
  const isBundled = typeof bundledFrom === 'string';
  const file = isBundled ? new URL('pageWorker.mjs', bundledFrom) : new URL('pageWorker.ts', import.meta.url);
  const tsx = (): string => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(fileURLToPath(file), [root], {
    // The memory of all processes counts. With a limit in sight V8 collects earlier, at no cost in time: 335 instead of 390 MiB.
    execArgv: ['--max-semi-space-size=4', '--max-old-space-size=256', ...(isBundled ? [] : ['--import', tsx()])],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const answers = listen(child);
  const first = await answers.next();
  if (!first.ready) {
    child.kill('SIGKILL');
    throw new Error(`The process that reads pages did not start: ${(first.reason ?? noReason).en}`);
  }
  let cpu = readCpuSeconds(child);
  return {
    send: (job) => void child.send(job),
    next: async () => {
      const { analysis, reason = noReason } = await answers.next(cpu);
      cpu = readCpuSeconds(child);
      return analysis ? { kind: 'analysed', analysis } : { kind: 'failed', reason };
    },
    end: () => child.kill('SIGKILL'),
  };
}

const noReason: Message = { en: 'no reason given', 'zh-Hans': '原因不明' };

type Answer = { ready?: true; analysis?: Analysis; reason?: Message };

/** What the process says, one after the other, or why it says nothing more. */
function listen(child: ChildProcess): { next(cpuBefore?: number): Promise<Answer> } {
  const ready: Answer[] = [];
  let take: ((answer: Answer) => void) | undefined;
  const put = (answer: Answer): void => {
    if (take) take(answer);
    else ready.push(answer);
  };
  child
    .on('message', put)
    .on('error', (error) => put({ reason: toReason(error) }))
    .once('exit', (code, signal) => {
      const end = signal ?? `exit code ${code}`;
      put({ reason: { en: `the parser crashed (${end})`, 'zh-Hans': `解析器崩溃（${end}）` } });
    });
  return {
    next: (cpuBefore) =>
      new Promise((resolve) => {
        const waiting = ready.shift();
        if (waiting) return resolve(waiting);
        const started = performance.now();
        const timer = setInterval(() => {
          const worked = cpuBefore === undefined ? 0 : (readCpuSeconds(child) ?? 0) - cpuBefore;
          if (worked > maxCpuSeconds) take?.({ reason: tooLong(maxCpuSeconds) });
          else if (performance.now() - started > maxSeconds * 1000) take?.({ reason: tooLong(maxSeconds) });
        }, checkEveryMs);
        take = (answer) => {
          take = undefined;
          clearInterval(timer);
          resolve(answer);
        };
      }),
  };
}

function tooLong(seconds: number): Message {
  return { en: `reading it takes more than ${seconds} seconds`, 'zh-Hans': `读取耗时超过 ${seconds} 秒` };
}

/** What an error says, for a page that it keeps from being read. */
export function toReason(error: unknown): Message {
  const words = error instanceof Error ? error.message : String(error);
  return { en: words, 'zh-Hans': words };
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
