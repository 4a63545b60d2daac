import { expect, it } from 'vitest';
import { toNewcomerEnv } from './newcomerEnv.ts';

const env = toNewcomerEnv(
  {
    HOME: '/home/ada',
    LANG: 'zh_CN.UTF-8',
    CI: 'true',
    GITHUB_TOKEN: 'x',
    GIT_DIR: '/elsewhere',
    BASE_URL: '/otlp-docs/',
    INIT_CWD: '/repository',
    npm_execpath: '/npm-cli.js',
    npm_lifecycle_event: 'bench',
    npm_config_cache: '/home/ada/.npm',
    npm_config_userconfig: '/home/ada/.npmrc',
    npm_config_local_prefix: '/repository',
    PATH: '/repository/node_modules/.bin:/node_modules/.bin:/npm/node-gyp-bin:/usr/bin:/bin',
  },
  '/tmp/x',
);

it('takes away what the process that measures has, and somebody new has not', () => {
  const names = Object.keys(env);
  for (const name of ['CI', 'GITHUB_TOKEN', 'GIT_DIR', 'BASE_URL', 'INIT_CWD', 'npm_execpath', 'npm_lifecycle_event'])
    expect(names).not.toContain(name);
  expect(names).not.toContain('npm_config_local_prefix');
  expect(env['PATH']).toBe('/usr/bin:/bin');
});

it('keeps the language and how npm reaches its registry, and empties every cache', () => {
  expect(env).toMatchObject({ LANG: 'zh_CN.UTF-8', HOME: '/home/ada', npm_config_userconfig: '/home/ada/.npmrc' });
  for (const name of ['npm_config_cache', 'XDG_CACHE_HOME', 'PIP_CACHE_DIR', 'GOCACHE', 'GOMODCACHE'])
    expect(env[name]).toMatch(/^\/tmp\/x\/cache\/[\w-]+$/);
});
