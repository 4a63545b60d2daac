import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { Problem } from '../../../../src/lib/problem.ts';
import { safeLine } from '../../../report/safe.ts';
import { parseReport, parseSuggestions, type Answer } from './parseReport.ts';
import { toLycheeEnv } from './readVersion.ts';
import { withFolder } from '../../../tools/withFolder.ts';

export type Pace = {
  /** Seconds for one request. */
  timeout: number;
  /** At once, to all hosts and to one. */
  concurrency: number;
  hostConcurrency: number;
  /** Milliseconds between two requests to one host. */
  hostInterval: number;
};

export type RunOptions = {
  program: string;
  /** Of the guard: without it nothing stops a redirect into a private network. */
  proxy: string;
  pace: Pace;
  env: Readonly<Record<string, string | undefined>>;
  userAgent: string;
};

const input = 'links.html';

/** Each request has its own limit. One that is not kept must not hold up a run for ever. */
const longestMs = 60 * 60 * 1000;

/**
 * Asks for each address and tells what came back, in the order of `urls`; `unchecked` is what lychee says nothing about. Throws a
 * Problem when lychee gives no report.
 */
export async function runLychee(urls: readonly string[], options: RunOptions): Promise<Answer[]> {
  if (urls.length === 0) return [];
  const answers = toAnswers(await startLychee(urls, options, []), urls);
  if (Array.isArray(answers)) return answers;
  const { how, why } = answers;
  throw new Problem(
    `lychee gave no report (${how}): ${why}. See whether it runs: ${safeLine(options.program)} --version`,
  );
}

/** The answers, or why what lychee has said cannot be believed: a check that looked at nothing must not pass. */
function toAnswers({ exitCode, started, stdout, stderr }: Outcome, urls: readonly string[]): Answer[] | Failure {
  if (started !== undefined) return { how: started, why: 'it could not be started' };
  const how = exitCode === undefined ? 'it was killed' : `exit code ${exitCode}`;
  const report = parseReport(stdout, urls);
  // 2 stands for broken links and for wrong arguments: the report tells which.
  if (!report || (exitCode !== 0 && exitCode !== 2)) return { how, why: toReason(stderr) };
  const { answers, broken, skipped } = report;
  if (broken > 0 !== (exitCode === 2)) return { how, why: `it names ${broken > 0 ? 'a' : 'no'} broken link` };
  const isSilent = answers.every(({ kind }) => kind === 'unchecked') && skipped < urls.length;
  return isSilent ? { how, why: `it said nothing about any of the ${urls.length} addresses` } : answers;
}

/** Copies in the Internet Archive of pages that are gone, by address; none where the archive does not answer. */
export async function findArchived(urls: readonly string[], options: RunOptions): Promise<Map<string, string>> {
  if (urls.length === 0) return new Map();
  const { stdout } = await startLychee(urls, options, ['--archive', 'wayback', '--suggest']);
  return parseSuggestions(stdout);
}

/** How it ended, and what is wrong with that. */
type Failure = { how: string; why: string };

type Outcome = {
  exitCode: number | undefined;
  /** Why it did not even start, `EACCES`. */
  started?: string;
  stdout: string;
  stderr: string;
};

async function startLychee(urls: readonly string[], options: RunOptions, more: readonly string[]): Promise<Outcome> {
  const { program, proxy, pace, env, userAgent } = options;
  // A folder of its own: lychee reads .lycheeignore, lychee.toml and others from where it runs, and one can name a command.
  return withFolder(path.join(tmpdir(), 'otlp-docs-lychee-'), async (folder) => {
    // One link on each line: the report names lines, and so no address has to be compared as text.
    await writeFile(path.join(folder, input), urls.map((url) => `<a href="${escapeHtml(url)}"></a>\n`).join(''));
    await writeFile(path.join(folder, 'lychee.toml'), '');
    const args = [
      ...['--config', 'lychee.toml', '--format', 'json', '--no-progress', '--verbose'],
      ...['--scheme', 'http', '--scheme', 'https', '--user-agent', userAgent, '--max-redirects', '10'],
      // It leaves out some addresses that it takes for names of XML, unless they are asked for.
      ...['--include', '.'],
      // Trying again is ours: lychee waits for a minute at most, whatever a server has asked for, and holds up the others.
      ...['--timeout', String(pace.timeout), '--max-retries', '0'],
      ...['--max-concurrency', String(pace.concurrency), '--host-concurrency', String(pace.hostConcurrency)],
      ...['--host-request-interval', `${pace.hostInterval}ms`, ...more, input],
    ];
    const own = {
      HOME: folder,
      HTTP_PROXY: proxy,
      HTTPS_PROXY: proxy,
    };
    const { exitCode, code, isTerminated, stdout, stderr } = await execa(program, args, {
      cwd: folder,
      env: { ...toLycheeEnv(env), ...own },
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
      maxBuffer: 2 ** 30,
      timeout: longestMs,
    });
    const failed = exitCode === undefined && !isTerminated && code !== undefined;
    return { exitCode, ...(failed && { started: code }), stdout: stdout ?? '', stderr: stderr ?? '' };
  });
}

function toReason(stderr: string): string {
  const line = stderr.split('\n').find((one) => one.trim() !== '') ?? 'it said nothing';
  return safeLine(line)
    .replace(/:\/\/\S*@/g, '://')
    .trim()
    .slice(0, 300);
}

function escapeHtml(url: string): string {
  return url.replace(/[&"<>\s]/g, (character) => `&#${character.charCodeAt(0)};`);
}
