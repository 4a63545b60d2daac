import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { recordFile } from './external/recordFile.ts';
import { formatRecords, toRecord } from './external/records.ts';
import { writeFixture } from './fixtureSite.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

type Result = { code: number | null; out: string; err: string };

/** Runs the real command in a folder, with nothing on the PATH. */
function run(cwd: string, args: readonly string[], env: Record<string, string> = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, cli, '--external', ...args], {
    cwd,
    env: { PATH: '', NO_COLOR: '1', LC_ALL: 'C', ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const page = { 'docs/a.md': '[a](https://a.otlp.dev/)\n' };
/** A mistake for which nobody has to be asked. */
const mistaken = { 'docs/a.md': '[a](https://user:hunter2@a.otlp.dev/)\n' };
const oneLine = /^[^\n]+\n$/;

test('--help says how to use it', async () => {
  const { code, out, err } = run(await writeFixture({}), ['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Usage: npm run links/);
  expect(out).toContain('Exit code: 0 clean, 1 broken links');
});

describe('a check that cannot run exits 2 with one line', () => {
  test.each<[string, Record<string, string>, string[], Record<string, string>, string]>([
    ['an unknown option', page, ['--wat'], {}, "Unknown option '--wat'. See --help."],
    ['a folder without pages', {}, [], {}, 'expected Markdown pages in it'],
    [
      'no lychee and no Python',
      page,
      [],
      {},
      'Python 3 with pip was not found. There is none on the PATH. Set LYCHEE_BIN',
    ],
    [
      'LYCHEE_BIN that is not there',
      page,
      [],
      { LYCHEE_BIN: '/nowhere/lychee' },
      'LYCHEE_BIN names /nowhere/lychee, which is no lychee that runs.',
    ],
    [
      'LYCHEE_BIN that is too new',
      { ...page, lychee: '#!/bin/sh\necho "lychee 0.25.0"' },
      [],
      { LYCHEE_BIN: 'lychee' },
      'LYCHEE_BIN names lychee 0.25.0, expected',
    ],
    [
      'a cache that cannot be written',
      { ...page, '.cache': 'a file' },
      [],
      {},
      'The results cannot be kept in .cache/links/external.jsonl (ENOTDIR)',
    ],
    ['a folder without git', page, ['--changed'], { PATH: process.env['PATH'] ?? '' }, 'Unexpected base "origin/HEAD"'],
    ['a bad repository address', page, [], { REPO_URL: 'x' }, 'Unexpected REPO_URL "x"'],
  ])('%s', async (_title, files, args, env, message) => {
    const root = await writeFixture(files);
    if (files['lychee']) await chmod(path.join(root, 'lychee'), 0o755);
    const { code, out, err } = run(root, args, env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toMatch(oneLine);
  });
});

test('a lychee that breaks off exits 2: what it has not said is no pass', async () => {
  const root = await writeFixture({
    ...page,
    lychee: '#!/bin/sh\n[ "$1" = --version ] && echo "lychee 0.24.2" && exit\necho "thread panicked" >&2\nkill -9 $$\n',
  });
  await chmod(path.join(root, 'lychee'), 0o755);
  const { code, out, err } = run(root, [], { LYCHEE_BIN: './lychee', PATH: '/bin:/usr/bin' });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('lychee gave no report (it was killed): thread panicked. See whether it runs:');
});

describe('what nobody has to be asked for needs no lychee', () => {
  test('pages without links to other sites', async () => {
    const { code, out, err } = run(await writeFixture({ 'docs/a.md': '[a](b.md)' }), []);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n').at(-1)).toBe('0 external links to 0 addresses: 0 ok.');
  });

  test('addresses that an earlier run knows, also from a cache that was cut off', async () => {
    const known = formatRecords([toRecord('https://a.otlp.dev/', { kind: 'ok' }, { now: Date.now() - 1000 })]);
    const { code, out } = run(await writeFixture({ ...page, [recordFile]: `${known}${known.slice(0, 50)}` }), []);
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: '1 external links to 1 addresses (1 answered by an earlier run): 1 ok.',
    });
  });

  test.each([
    [
      'an expired quarantine',
      "expires: '2026-01-31'",
      'data/link-quarantine.yml\n  2:5     error   Unexpected entry for https://b.otlp.dev/ that ended on 2026-01-31',
    ],
    ['a quarantine that is too long', "expires: '2999-01-31'", '2:5     error   Unexpected end 2999-01-31'],
    [
      'a quarantine with a mistake',
      'expires: soon',
      'data/link-quarantine.yml\n  5:5     error   Unexpected "links.0.expires: soon", expected a date',
    ],
  ])('%s exits 1 and says where', async (_title, line, message) => {
    const text = `links:\n  - url: https://b.otlp.dev/\n    reason: it refuses machines\n    added: '2026-01-01'\n    ${line}\n`;
    const { code, out } = run(await writeFixture({ 'docs/a.md': 'text', 'data/link-quarantine.yml': text }), []);
    expect(code).toBe(1);
    expect(out).toContain(message);
  });
});

describe('formats', () => {
  test('JSON and SARIF are one document, without the password', async () => {
    const root = await writeFixture(mistaken);
    for (const format of ['json', 'sarif']) {
      const { code, out } = run(root, ['--format', format]);
      expect(code).toBe(1);
      expect(JSON.stringify(JSON.parse(out))).toContain('link-credentials');
      expect(out).not.toContain('hunter2');
    }
  });

  test('GitHub gets annotations and the summary of the job', async () => {
    const root = await writeFixture(mistaken);
    const summary = path.join(root, 'summary.md');
    await writeFile(summary, 'before\n');
    const { code, out } = run(root, ['--format', 'github'], { GITHUB_STEP_SUMMARY: summary });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=docs\/a\.md,line=1,col=5/);
    const text = await readFile(summary, 'utf8');
    expect(text).toMatch(
      /^before\n### 1 error[^]*link&#45;credentials[^]*1 external links to 1 addresses: 0 ok, 1 with a password/,
    );
    expect(text + out).not.toContain('hunter2');
    run(root, [], { GITHUB_STEP_SUMMARY: summary });
    expect(await readFile(summary, 'utf8')).toBe(text);
  });

  test('an issue about mistakes exits 1, and without any it is empty', async () => {
    const { code, out } = run(await writeFixture(mistaken), ['--all', '--format', 'issue', '--lang', 'zh']);
    expect(code).toBe(1);
    expect(out).toContain('### 本仓库文件中的错误\n\n- `docs/a.md:1`');
    expect(run(await writeFixture({ 'docs/a.md': 'text' }), ['--format', 'issue'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});

test('--changed looks at the change alone', async () => {
  const root = await writeFixture(mistaken);
  const env = { PATH: process.env['PATH'] ?? '' };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@otlp.dev', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'x');
  expect(run(root, ['--changed'], env)).toMatchObject({ code: 0, err: '' });
  await writeFile(path.join(root, 'docs/a.md'), `new words ${mistaken['docs/a.md']}`);
  expect(run(root, ['--changed'], env)).toMatchObject({ code: 0, err: '' });
  await writeFile(path.join(root, 'docs/b.md'), mistaken['docs/a.md']);
  const { code, out } = run(root, ['--changed', 'main'], env);
  expect(code).toBe(1);
  expect(out).toMatch(/^docs\/b\.md\n {2}1:5 +error +Unexpected user name or password/);
});
