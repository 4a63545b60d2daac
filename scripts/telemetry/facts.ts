import type { Env } from './wish.ts';

/** What is known about a run before it starts. */
export type RunFacts = {
  /** Name of the pipeline: `check`. */
  pipeline: string;
  runId: string;
  /** Page on which the run can be read; only a CI system has one. */
  runUrl?: string;
  repository?: { url: string; name: string; owner?: string; provider?: 'github' | 'gitlab' | 'bitbucket' };
  head: { revision?: string; name?: string; type?: 'branch' | 'tag' };
  base?: { name: string; revision?: string };
  /** Number of the pull request. */
  change?: string;
};

/** What git says about the work tree. */
export type GitFacts = { revision?: string; branch?: string; remote?: string };

/** What GitHub says about a pull request in the file of the event. */
export type PullRequest = { number: number; head?: { sha?: string }; base?: { sha?: string } };

export type FactSources = { pipeline: string; runId: string; env: Env; git: GitFacts; pullRequest?: PullRequest };

const providers = { 'github.com': 'github', 'gitlab.com': 'gitlab', 'bitbucket.org': 'bitbucket' } as const;

/** Puts together what the environment of GitHub Actions and git know. Pure. */
export function toFacts({ pipeline, runId, env, git, pullRequest }: FactSources): RunFacts {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const slug = env['GITHUB_REPOSITORY'];
  const repository = toRepository(slug ? `${server}/${slug}` : git.remote);
  const runUrl = repository && slug ? toRunUrl(repository.url, env) : undefined;
  const base = env['GITHUB_BASE_REF'];
  const baseRevision = pullRequest?.base?.sha;
  return {
    pipeline,
    runId,
    ...(runUrl && { runUrl }),
    ...(repository && { repository: { ...repository, ...(slug && { provider: 'github' as const }) } }),
    head: toHead({ env, git, ...(pullRequest && { pullRequest }) }),
    ...(base && { base: { name: base, ...(baseRevision && { revision: baseRevision }) } }),
    ...(pullRequest && { change: String(pullRequest.number) }),
  };
}

function toHead({ env, git, pullRequest }: Pick<FactSources, 'env' | 'git' | 'pullRequest'>): RunFacts['head'] {
  // In a pull request GITHUB_SHA and GITHUB_REF are those of a trial merge that is in nobody's branch.
  const name = env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'] || git.branch;
  const revision = pullRequest?.head?.sha ?? env['GITHUB_SHA'] ?? git.revision;
  const isTag = env['GITHUB_REF_TYPE'] === 'tag' && !env['GITHUB_HEAD_REF'];
  return { ...(revision && { revision }), ...(name && { name, type: isTag ? ('tag' as const) : ('branch' as const) }) };
}

/** The page of the job, or of the attempt where the job's number is not known. */
function toRunUrl(repository: string, env: Env): string | undefined {
  const [run, attempt, job] = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['CHECK_RUN_ID']];
  if (!run) return undefined;
  return `${repository}/actions/runs/${run}${job ? `/job/${job}` : `/attempts/${attempt ?? '1'}`}`;
}

/**
 * The address of a repository as a browser knows it: HTTPS, without credentials and without ".git". Undefined for one that is not on
 * the web: a path of this machine is nobody's business. Pure.
 */
export function toRepository(remote: string | undefined): NonNullable<RunFacts['repository']> | undefined {
  const scp = /^(?:[^@/]+@)?([^:/]+\.[^:/]+):(?!\/)(.+)$/.exec(remote ?? '');
  const text = scp ? `https://${scp[1]}/${scp[2]}` : (remote ?? '');
  if (!URL.canParse(text) || !/^(?:https?|ssh|git):$/.test(new URL(text).protocol)) return undefined;
  const url = new URL(text);
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  const parts = path.split('/').filter(Boolean);
  const name = parts.at(-1);
  if (!name) return undefined;
  const owner = parts.slice(0, -1).join('/');
  const isWeb = /^https?:$/.test(url.protocol);
  const provider = providers[url.hostname as keyof typeof providers];
  return {
    // The port of SSH is not that of the web.
    url: `${isWeb ? url.protocol : 'https:'}//${isWeb ? url.host : url.hostname}${path}`,
    name,
    ...(owner && { owner }),
    ...(provider && { provider }),
  };
}
