import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { toFacts, type GitFacts, type PullRequest, type RunFacts } from './facts.ts';
import type { Env } from './wish.ts';

/** What is known about this run: from the environment, from git, from the event that started it. Never throws. */
export async function readFacts({
  root,
  pipeline,
  env,
}: {
  root: string;
  pipeline: string;
  env: Env;
}): Promise<RunFacts> {
  const [git, pullRequest] = await Promise.all([readGit(root), readPullRequest(env)]);
  return toFacts({ pipeline, runId: randomUUID(), env, git, ...(pullRequest && { pullRequest }) });
}

async function readGit(root: string): Promise<GitFacts> {
  const ask = async (...args: string[]): Promise<string> => {
    const { exitCode, stdout } = await execa('git', args, {
      cwd: root,
      reject: false,
      stdin: 'ignore',
      timeout: 5_000,
    });
    return exitCode === 0 ? stdout.trim() : '';
  };
  const [revision, branch, remote] = await Promise.all([
    ask('rev-parse', 'HEAD'),
    ask('symbolic-ref', '--quiet', '--short', 'HEAD'),
    ask('config', '--get', 'remote.origin.url'),
  ]);
  return { ...(revision && { revision }), ...(branch && { branch }), ...(remote && { remote }) };
}

async function readPullRequest(env: Env): Promise<PullRequest | undefined> {
  const file = env['GITHUB_EVENT_PATH'];
  if (!file || !env['GITHUB_HEAD_REF']) return undefined;
  try {
    const { pull_request: pullRequest } = JSON.parse(await readFile(file, 'utf8')) as { pull_request?: PullRequest };
    return typeof pullRequest?.number === 'number' ? pullRequest : undefined;
  } catch {
    return undefined;
  }
}
