import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSite, en, toEnglish, type FixtureSite } from './fixtureSite.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** Somebody without rights, for root may write everywhere. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

let site: FixtureSite;
beforeEach(() => {
  site = createSite();
});
afterEach(() => site.remove());

function run(args: readonly string[], user: { uid?: number; gid?: number } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, cli, ...args], {
    cwd: site.dir,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', LC_ALL: 'zh_CN.UTF-8' },
    ...user,
  });
  return { status, stdout, stderr };
}

it('creates, records and shows, in the language of the terminal', () => {
  expect(run(['docs/a.md'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('已创建') });
  site.write(`${en}/a.md`, toEnglish(site.read(`${en}/a.md`)));
  expect(run([`${en}/a.md`, '--accept', '--lang', 'en'])).toEqual({
    status: 0,
    stderr: '',
    stdout: `Recorded: ${en}/a.md says what docs/a.md says now.\n`,
  });
  site.commit();
  site.commit({ files: { 'docs/a.md': site.read('docs/a.md').replace('几乎没有', '百分之二') } });
  const { status, stdout } = run(['a.md', '--lang', 'en']);
  expect(status).toBe(0);
  // It is no terminal: no colours.
  expect(stdout).toContain('[1/1] cost  代价: changed (prose)\n');
});

it('takes the id of a section for one, though it looks like an option', () => {
  run(['docs/a.md']);
  const created = site.read(`${en}/a.md`);
  for (const name of ['--force', '--ui', '--from=en', '--help'])
    expect(run(['docs/a.md', '--accept', '--lang', 'en', '--', name])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(`Unexpected section "${name}"`),
    });
  expect(site.read(`${en}/a.md`)).toBe(created);
});

it('exits 1 for what has to be mended and 2 for a call that makes no sense, with one line each', () => {
  run(['docs/a.md']);
  expect(run(['docs/a.md', '--accept'])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^.+（小节 \(front-matter\).+\n$/),
  });
  expect(run(['docs/b.md'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^找不到页面 "docs\/b.md".+\n$/),
  });
  expect(run([])).toMatchObject({
    status: 2,
    stderr: 'Unexpected call without a page, expected the name of one. See --help.\n',
  });
  expect(run(['--too'])).toMatchObject({ status: 2, stderr: "Unknown option '--too'. See --help.\n" });
  expect(run(['--help'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Usage: npm run translate -- PAGE'),
  });
});

/** Somebody who cannot even read our sources cannot start the command. */
const canStart =
  process.platform !== 'win32' &&
  spawnSync(process.execPath, ['--import', tsx, cli, '--help'], { cwd: path.parse(cli).root, ...nobody }).status === 0;

it.runIf(canStart)('leaves everything as it is where it may not write', () => {
  chmodSync(site.dir, 0o555);
  const files = (): string => site.git('-c', 'safe.directory=*', 'status', '--porcelain', '--untracked-files=all');
  const created = run(['docs/a.md'], nobody);
  expect(created).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^No permission to change .+\n$/),
  });
  expect(files()).toBe('');
  chmodSync(site.dir, 0o755);
  run(['docs/a.md']);
  const twin = `${en}/a.md`;
  site.write(twin, toEnglish(site.read(twin)));
  chmodSync(path.dirname(path.join(site.dir, twin)), 0o555);
  const before = [site.read(twin), files()];
  expect(run([twin, '--accept'], nobody)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^No permission to change .+\n$/),
  });
  expect([site.read(twin), files()]).toEqual(before);
  chmodSync(path.dirname(path.join(site.dir, twin)), 0o755);
});
