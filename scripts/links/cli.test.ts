import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../shell.ts';
import { html, writeFixture } from './fixtureSite.ts';

const ok = { 'build/index.html': html('<a href="/x/">x</a>'), 'build/x/index.html': html('') };
const broken = { 'build/index.html': html('<a href="/x/">x</a>') };

type Result = { code: number | null; out: string; err: string };

function run(files: Record<string, string>, ...args: string[]): Promise<Result> {
  return runIn({}, files, ...args);
}

async function runIn(more: Record<string, string>, files: Record<string, string>, ...args: string[]): Promise<Result> {
  const dir = await writeFixture(files);
  const { SITE_URL: _site, BASE_URL: _base, REPO_URL: _repo, GITHUB_STEP_SUMMARY: _summary, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/links/cli.ts', '--build', path.join(dir, 'build'), ...args],
    { cwd: root, env: { ...env, NO_COLOR: '1', LC_ALL: 'C', ...more }, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

test('a clean build exits 0 and ends with the accounting', async () => {
  const { code, out, err } = await run(ok);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trimEnd().split('\n').at(-1)).toBe('2 pages, 1 links: 1 ok.');
});

test('a broken link exits 1 and says where', async () => {
  const { code, out } = await run(broken);
  expect(code).toBe(1);
  expect(out).toContain('build/index.html');
  expect(out).toContain('Unexpected link "/x/"');
  expect(out.trimEnd().split('\n').at(-1)).toBe('1 pages, 1 links: 0 ok, 1 broken-page.');
});

test('--base-url says where the build is served', async () => {
  expect(await run(ok, '--base-url', '/otlp-docs/')).toMatchObject({
    code: 1,
    out: expect.stringContaining('escapes-base') as string,
  });
});

test('--format json prints one document with the accounting in it', async () => {
  const { code, out } = await run(broken, '--format', 'json');
  const report = JSON.parse(out) as { findings: unknown[]; summary: unknown };
  expect(code).toBe(1);
  expect(report.findings).toMatchObject([{ check: 'links', rule: 'broken-page', severity: 'error' }]);
  expect(report.summary).toMatchObject({
    files: 1,
    errors: 1,
    links: { pages: 1, links: 1, classes: { 'broken-page': 1 } },
  });
});

test('--format github prints annotations', async () => {
  const { code, out } = await run(broken, '--format', 'github');
  expect(code).toBe(1);
  expect(out).toMatch(/^::error file=.*build\/index\.html.*::Unexpected link/);
});

test('--format github leaves a summary of the job', async () => {
  const dir = await writeFixture({ 'summary.md': 'before\n' });
  const summary = path.join(dir, 'summary.md');
  await runIn({ GITHUB_STEP_SUMMARY: summary }, broken, '--format', 'github');
  expect(await readFile(summary, 'utf8')).toMatch(
    /^before\n### 1 error, [^]*broken&#45;page[^]*\n\n1 pages, 1 links: 0 ok, 1 broken-page\.\n\n$/,
  );
});

test.each([
  ['a missing build', {}, [], 'There is no build in'],
  ['an empty build', { 'build/x.txt': '' }, [], 'build without pages'],
  ['an unknown format', ok, ['--format', 'xml'], 'Unexpected --format "xml"'],
  ['an unknown option', ok, ['--wat'], '--wat'],
  ['a bad base URL', ok, ['--base-url', 'docs'], 'Unexpected BASE_URL "docs"'],
])('%s exits 2', async (_title, files: Record<string, string>, args: string[], message) => {
  const { code, out, err } = await run(files, ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});
