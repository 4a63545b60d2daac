import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { Problem } from '../problem.ts';

export type GitResult = { code: number; stdout: string; stderr: string };

/**
 * Settings that a person's or a machine's git configuration could change, pinned so that one
 * commit gives one output. `safe.directory` is given here because leaving the global
 * configuration out also drops what CI containers put there to be allowed to read a clone.
 */
export const pinnedSettings = [
  'safe.directory=*',
  'core.quotePath=false',
  'core.commentChar=#',
  'diff.renameLimit=1000',
  'diff.algorithm=myers',
  'log.showSignature=false',
  'log.showRoot=true',
  'mailmap.file=',
  'mailmap.blob=',
  'trailer.separators=:',
  'advice.graftFileDeprecated=false',
  // Attributes decide what is binary. Newer versions of git take them from HEAD where there is no work tree.
  'attr.tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  'core.attributesFile=/dev/null',
].flatMap((setting) => ['-c', setting]);

/** Runs git to its end and returns what it wrote; undefined where git is not installed. */
export async function runGit(dir: string, args: readonly string[], input = ''): Promise<GitResult | undefined> {
  try {
    const git = start(dir, args);
    git.stdin.on('error', () => undefined).end(input); // git may stop reading before the end
    const [stdout, stderr, code] = await Promise.all([textOf(git.stdout), textOf(git.stderr), exitOf(git)]);
    return { code, stdout, stderr };
  } catch (error) {
    if (!isNotFound(error)) throw error;
    // Node reports a missing working directory with the same code as a missing program. Only directories hold a `.`.
    return existsSync(`${dir}/.`) ? undefined : { code: 128, stdout: '', stderr: `${dir} is not a directory` };
  }
}

/** What git writes, whole. Throws a Problem if git fails. */
export async function readGit(dir: string, args: readonly string[], input = ''): Promise<string> {
  const result = await runGit(dir, args, input);
  if (result?.code !== 0) throw new Problem(`git ${args[0]} failed in ${dir}: ${result?.stderr.trim() ?? 'not found'}`);
  return result.stdout;
}

export type OpenGit = {
  stdin: Writable;
  stdout: Readable;
  /** Settles when git has ended; rejects with a Problem if it failed. */
  finished: Promise<void>;
};

/**
 * Starts git for a caller that writes and reads as it goes, and that must read all of the output. The variables are added
 * to its environment.
 */
export function openGit(dir: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}): OpenGit {
  const git = start(dir, args, variables);
  git.stdin.on('error', () => undefined); // git may stop reading before the end; `finished` says why
  const finished = Promise.all([textOf(git.stderr), exitOf(git)]).then(([stderr, code]) => {
    if (code !== 0) throw new Problem(`git ${args.join(' ')} failed in ${dir}: ${stderr.trim()}`);
  });
  finished.catch(() => undefined); // the caller awaits it after the output
  return { stdin: git.stdin, stdout: git.stdout, finished };
}

function start(
  dir: string,
  args: readonly string[],
  variables: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const env = { ...cleanEnvironment(), ...variables };
  return spawn('git', [...pinnedSettings, ...args], { cwd: dir, env, stdio: 'pipe' });
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  // A git hook exports GIT_DIR and friends, which would point us at another repository.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_FLUSH: '0', // git would write every commit by itself, and take a fifth more time
    GIT_GRAFT_FILE: '/dev/null',
    GIT_INDEX_FILE: '/nonexistent/index', // where git would look for attributes
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += String(chunk);
  return text;
}

async function exitOf(git: ChildProcessWithoutNullStreams): Promise<number> {
  const [code] = (await once(git, 'close')) as [number | null];
  return code ?? -1;
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
