import path from 'node:path';

/**
 * What somebody new does not have: what CI, git, deployment and the npm that started this process say. A registry, a proxy or a
 * configuration of npm stays, since without them some machines reach nothing.
 */
const ours =
  /^(?:CI|GIT_\w+|GITHUB_\w+|npm_(?!config_)\w+|npm_config_local_prefix|INIT_CWD|NODE_ENV|(?:SITE|BASE|REPO)_URL|ALLOW_MISSING_HISTORY|OTLP_DOCS_\w+)$/i;

/** The environment of somebody new: no caches but empty ones below `folder`, no settings of git, a name. Pure. */
export function toNewcomerEnv(env: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  const cache = (name: string): string => path.join(folder, 'cache', name);
  const name = 'Newcomer';
  const email = 'newcomer@example.org';
  return {
    ...Object.fromEntries(Object.entries(env).filter(([key]) => !ours.test(key))),
    PATH: withoutPackages(env['PATH'] ?? ''),
    npm_config_cache: cache('npm'),
    XDG_CACHE_HOME: cache('home'),
    PIP_CACHE_DIR: cache('pip'),
    GOCACHE: cache('go-build'),
    GOMODCACHE: cache('go-modules'),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    // Nobody is there to answer.
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** npm puts the programs of this repository's packages first, where they would hide that the clone lacks one. */
function withoutPackages(search: string): string {
  return search
    .split(path.delimiter)
    .filter((folder) => !/(?:node_modules[\\/]\.bin|node-gyp-bin)[\\/]?$/.test(folder))
    .join(path.delimiter);
}
