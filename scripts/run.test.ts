import { access, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root as repository } from './shell.ts';

/** A small clone: run.mjs, one command, and a lockfile with one package. */
let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'run-'));
  await mkdir(path.join(root, 'scripts', 'hello'), { recursive: true });
  await cp(path.join(repository, 'scripts', 'run.mjs'), path.join(root, 'scripts', 'run.mjs'));
  await writeFile(
    path.join(root, 'scripts', 'hello', 'cli.ts'),
    'const greeting: string = process.argv.slice(2).join("+");\nconsole.log(greeting);\nprocess.exitCode = greeting === "bad" ? 1 : 0;\n',
  );
  await writeFile(
    path.join(root, 'package.json'),
    JSON.stringify({ name: 'x', version: '1.0.0', dependencies: { 'is-number': '7.0.0' } }),
  );
  await lock('7.0.0');
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function lock(version: string): Promise<void> {
  const packages = {
    '': { name: 'x', version: '1.0.0', dependencies: { 'is-number': '7.0.0' } },
    'node_modules/is-number': { version },
  };
  await writeFile(
    path.join(root, 'package-lock.json'),
    JSON.stringify({ name: 'x', version: '1.0.0', lockfileVersion: 3, packages }),
  );
}

/** node_modules as npm leaves them: tsx to run the command, and npm's own record. */
async function install(version: string): Promise<void> {
  await mkdir(path.join(root, 'node_modules'), { recursive: true });
  for (const name of ['tsx', 'esbuild', '@esbuild', 'get-tsconfig', 'resolve-pkg-maps']) {
    await symlink(path.join(repository, 'node_modules', name), path.join(root, 'node_modules', name)).catch(() => {});
  }
  const record = { packages: { 'node_modules/is-number': { version } } };
  await writeFile(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify(record));
}

function run(args: string[], env: Record<string, string> = {}) {
  return execa(process.execPath, ['scripts/run.mjs', ...args], { cwd: root, reject: false, env });
}

/** Nothing listens on this port, so npm is refused at once. */
const noNetwork = {
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
  npm_config_cache: path.join(tmpdir(), 'run-test-empty-cache'),
};

it('runs a command with its arguments and hands on its exit code', async () => {
  await install('7.0.0');
  expect(await run(['hello', 'a', '--b'])).toMatchObject({ exitCode: 0, stdout: 'a+--b', stderr: '' });
  expect(await run(['hello', 'bad'])).toMatchObject({ exitCode: 1, stdout: 'bad' });
});

it('refuses a command that does not exist', async () => {
  expect(await run(['../etc'])).toMatchObject({ exitCode: 2, stdout: '' });
  expect((await run(['nope'])).stderr).toBe('Unknown command "nope": there is no scripts/nope/cli.ts.');
});

it('says in one line that there is no network, and runs nothing', async () => {
  const result = await run(['hello'], noNetwork);
  expect(result.exitCode).toBe(2);
  expect(result.stderr.split('\n')).toHaveLength(1);
  expect(result.stderr).toMatch(/registry cannot be reached.*run the same command again/);
  expect(result.stdout).toBe('Installing packages exactly as locked (none yet) …');
});

it('notices a package whose version differs from the lockfile', async () => {
  await install('6.0.0');
  const result = await run(['hello'], noNetwork);
  expect(result.exitCode).toBe(2);
  expect(result.stdout).toContain('is-number 7.0.0 is missing');
});

it.each(['SIGTERM', 'SIGKILL'] as const)('ends the command when the shell above it gets %s', async (signal) => {
  await install('7.0.0');
  const heartbeat = path.join(root, 'heartbeat');
  await writeFile(
    path.join(root, 'scripts', 'hello', 'cli.ts'),
    `import { writeFileSync } from 'node:fs';\nsetInterval(() => writeFileSync(${JSON.stringify(heartbeat)}, String(Date.now())), 50);\n`,
  );
  // As npm does it: a shell in between, which is all that the signal reaches.
  const shell = execa('sh', ['-c', `${process.execPath} scripts/run.mjs hello; true`], { cwd: root, reject: false });
  await waitFor(() => access(heartbeat));
  shell.kill(signal);
  await shell;
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const last = await readFile(heartbeat, 'utf8');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await readFile(heartbeat, 'utf8')).toBe(last);
});

async function waitFor(check: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      await check();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('It did not come up within ten seconds.');
}

it('has a lockfile that installs anywhere: a version for each package, all platforms, no download address', async () => {
  const text = await readFile(path.join(repository, 'package-lock.json'), 'utf8');
  expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> };
  const names = Object.keys(packages).filter(Boolean);
  expect(names.filter((name) => !packages[name]?.version)).toEqual([]);
  const optional = names.flatMap((name) =>
    Object.keys(packages[name]?.optionalDependencies ?? {}).filter((needed) => !isLocked(packages, name, needed)),
  );
  expect(optional).toEqual([]);
});

type LockedPackage = { version?: string; optionalDependencies?: Record<string, string> };

/** Looks where Node would: in the package's own node_modules, then outwards. */
function isLocked(packages: Record<string, LockedPackage>, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (place in packages) return true;
    if (!folder) return false;
  }
}
