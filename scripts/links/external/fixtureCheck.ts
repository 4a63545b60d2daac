import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import type { Paces } from './checkAddresses.ts';
import { checkExternal, type CheckExternalOptions, type ExternalReport } from './checkExternal.ts';
import { collectLinks } from './collectLinks.ts';
import { runLychee } from './lychee/runLychee.ts';

/** As the usual ones, but in a hurry. A machine that runs many tests at once can be slow to answer. */
export const quickPaces: Paces = {
  first: { timeout: 10, concurrency: 128, hostConcurrency: 8, hostInterval: 1 },
  pause: 0,
  second: { timeout: 10, concurrency: 32, hostConcurrency: 1, hostInterval: 10 },
};

export type FixtureCheck = Pick<CheckExternalOptions, 'guard'> &
  Partial<CheckExternalOptions> & { program: string; env?: Record<string, string> };

/** Checks a page that holds these links, with the real lychee. */
export async function checkLinksWith(
  urls: readonly string[],
  { program, env, ...options }: FixtureCheck,
): Promise<ExternalReport & { verdict(url: string): string }> {
  const text = urls.map((url) => `[a](<${url}>)\n\n`).join('');
  const report = await checkExternal({
    links: collectLinks(parsePage('docs/a.md', text)),
    askThrough: (guard) => (asked, pace) =>
      runLychee(asked, {
        program,
        pace,
        proxy: guard.url,
        env: { PATH: process.env['PATH'], ...env },
        userAgent: 'otlp-docs',
      }),
    records: new Map(),
    quarantine: [],
    now: Date.parse('2026-11-21T00:00:00Z'),
    paces: quickPaces,
    knownServer: { host: 'known.otlp.dev', port: 1 },
    ...options,
  });
  return {
    ...report,
    verdict: (url) => {
      const record = report.records.get(new URL(url.replace(/#.*/, '')).href);
      return [record?.class, record?.code, record?.final].filter((part) => part !== undefined).join(' ');
    },
  };
}
