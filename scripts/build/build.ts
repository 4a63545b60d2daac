import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { execa } from 'execa';
import { acceptMissingHistory } from '../../plugins/contributors/unavailable.ts';
import { readHistory } from '../../src/lib/git/readHistory.ts';
import { inLanguage } from '../../src/lib/finding.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readSite } from '../../src/lib/site.ts';
import { lintRepository } from '../lint/lintRepository.ts';
import { reporters } from '../report/index.ts';
import { toLanguage } from '../report/language.ts';
import { explainBuild } from './explain.ts';
import { readFingerprint } from './fingerprint.ts';
import { withLock } from './lock.ts';

export type BuildOptions = {
  root: string;
  /** Folder of the finished site, inside the repository. */
  outDir: string;
  env: NodeJS.ProcessEnv;
  /** Build even when nothing has changed. */
  force?: boolean;
  say: (line: string) => void;
};

export type BuildResult = { built: boolean; seconds: number };

/**
 * Makes `outDir` the production site of the present sources in all locales. Builds beside it and swaps at
 * the end, so that a failed or interrupted build leaves the last good one in place. Throws a Problem with
 * one line per cause when the sources cannot be built.
 */
export async function buildSite({ root, outDir, env, force = false, say }: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const site = readSite(env);
  const cache = path.join(root, '.cache');
  const slug = path.relative(root, outDir).replaceAll(path.sep, '-');
  const record = path.join(cache, `build-${slug}.json`);

  await requireBuildFolder(root, outDir);

  return withLock(path.join(cache, 'build.lock'), async () => {
    const head = await readHead(root);
    const history = env['ALLOW_MISSING_HISTORY'] ?? '';
    const fingerprint = await readFingerprint(root, { ...site, head, history, node: process.versions.node });
    if (!force && (await isFresh(outDir, record, fingerprint))) {
      return { built: false, seconds: secondsSince(started) };
    }
    await checkHistory(root, env);
    await checkSources(root, env);
    say('Building the site in all languages …');
    const next = path.join(cache, `next-${slug}`);
    await rm(next, { recursive: true, force: true });
    await runDocusaurus(root, next, env);
    await swap(next, outDir);
    await writeFile(record, JSON.stringify({ fingerprint }));
    return { built: true, seconds: secondsSince(started) };
  });
}

/** Contributor pages are made from the whole history: without it the build would credit the wrong people. */
async function checkHistory(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const history = await readHistory(root);
  if (history.kind === 'available') return;
  acceptMissingHistory(history, { env: { ...env, NODE_ENV: 'production' }, warn: () => {} });
}

/** Finds in a second what Docusaurus would say after half a minute, and with file and line. */
async function checkSources(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { findings, summary } = await lintRepository({ root, only: 'blocksBuild' });
  const errors = findings.filter((finding) => finding.severity === 'error');
  const language = toLanguage(undefined, env);
  if (errors.length > 0) throw new Problem(reporters.text(errors, summary, { color: false, language }).trim(), 1);
}

async function runDocusaurus(root: string, outDir: string, env: NodeJS.ProcessEnv): Promise<void> {
  const bin = createRequire(path.join(root, 'package.json')).resolve('@docusaurus/core/bin/docusaurus.mjs');
  const result = await execa(process.execPath, [bin, 'build', '--out-dir', path.relative(root, outDir)], {
    cwd: root,
    env,
    extendEnv: false,
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  const log = path.join(root, '.cache', 'build.log');
  await writeFile(log, result.all ?? '');
  if (result.exitCode === 0) return;
  const language = toLanguage(undefined, env);
  const end = result.signal ?? `exit code ${result.exitCode}`;
  const stopped = { en: `Docusaurus stopped with ${end}.`, 'zh-Hans': `Docusaurus 异常结束（${end}）。` };
  const kept = {
    en: `The last good build is still in place; the whole log is in ${path.relative(root, log)}.`,
    'zh-Hans': `上一次成功的构建仍在原处；完整日志见 ${path.relative(root, log)}。`,
  };
  const causes = explainBuild(result.all ?? '', root);
  const lines = [...(causes.length > 0 ? causes : [stopped]), kept];
  throw new Problem(lines.map((line) => inLanguage(line, language)).join('\n'), 1);
}

/** A build replaces its folder, so anything but an earlier build there would be lost. Throws a Problem. */
async function requireBuildFolder(root: string, outDir: string): Promise<void> {
  const shown = path.relative(root, outDir);
  if (shown === '' || shown.startsWith('..') || path.isAbsolute(shown)) {
    throw new Problem(`Unexpected --out-dir ${outDir}, expected a folder inside the repository, such as build.`);
  }
  const files = await readdir(outDir).catch(() => []);
  const page = await readFile(path.join(outDir, 'index.html'), 'utf8').catch(() => '');
  if (files.length > 0 && !/<meta name="?generator"? content="Docusaurus/.test(page)) {
    throw new Problem(
      `${shown}/ holds something else than an earlier build, which would be lost. Name another --out-dir, or empty it first.`,
    );
  }
}

async function swap(next: string, outDir: string): Promise<void> {
  const old = `${next}-old`;
  await rm(old, { recursive: true, force: true });
  await mkdir(path.dirname(outDir), { recursive: true });
  await rename(outDir, old).catch(ignoreMissing);
  await rename(next, outDir);
  await rm(old, { recursive: true, force: true });
}

async function isFresh(outDir: string, record: string, fingerprint: string): Promise<boolean> {
  const text = await readFile(record, 'utf8').catch(() => '');
  const complete = await stat(path.join(outDir, 'index.html')).catch(() => undefined);
  return complete !== undefined && text === JSON.stringify({ fingerprint });
}

/** The checked-out commit, because contributor pages are made from history; empty without git. */
async function readHead(root: string): Promise<string> {
  const result = await execa('git', ['rev-parse', 'HEAD'], { cwd: root, reject: false });
  return result.exitCode === 0 ? result.stdout : '';
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
