import type { Language } from '../../../src/lib/docs/language.ts';
import type { Site } from '../../../src/lib/site.ts';
import type { Ask } from './checkAddresses.ts';
import { startGuard, type Guard, type GuardOptions } from './guard/startGuard.ts';
import { findLychee } from './lychee/findLychee.ts';
import { findArchived, runLychee, type RunOptions } from './lychee/runLychee.ts';
import { createProgress, type ProgressOptions } from './showProgress.ts';

export type AskContext = {
  /** The repository's folder. */
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Told before something takes long. */
  say: (line: string) => void;
  /** Where there is a terminal to show progress on. */
  showLine?: ProgressOptions['showLine'];
  site: Site;
  language: Language;
};

export type Asking = {
  askThrough: (guard: Guard) => Ask;
  /** Archived copies of pages, by address. */
  findArchived: (urls: readonly string[], guard?: GuardOptions) => Promise<ReadonlyMap<string, string>>;
};

/** Puts lychee behind `Ask`. It is looked for, and perhaps downloaded, only when there is something to ask for. */
export function createAsk({ root, env, say, showLine, site, language }: AskContext): Asking {
  let program: Promise<string> | undefined;
  const toOptions = async (guard: Guard): Promise<Omit<RunOptions, 'pace'>> => ({
    program: await (program ??= findLychee({ root, env, say })),
    proxy: guard.url,
    env,
    userAgent: `otlp-docs link check (+${site.repoUrl})`,
  });
  return {
    askThrough: (guard) => {
      const progress = showLine && createProgress({ asked: guard.asked, language, showLine });
      return async (urls, pace) => {
        if (urls.length === 0) return [];
        const options = { ...(await toOptions(guard)), pace };
        const stop = progress?.start(urls.length);
        try {
          return await runLychee(urls, options);
        } finally {
          stop?.();
        }
      };
    },
    findArchived: async (urls, guardOptions) => {
      if (urls.length === 0) return new Map();
      const guard = await startGuard(guardOptions);
      try {
        return await findArchived(urls, { ...(await toOptions(guard)), pace: archivePace });
      } finally {
        await guard.close();
      }
    },
  };
}

/** lychee asks for each address once more before it looks for a copy. */
const archivePace = { timeout: 20, concurrency: 16, hostConcurrency: 2, hostInterval: 200 };
