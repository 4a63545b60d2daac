import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFixture } from '../fixtureSite.ts';
import { parseOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { quickPaces } from './fixtureCheck.ts';
import { serve, toGuardOptions, type FixtureServer } from './fixtureServer.ts';
import { runExternal, type ExternalContext } from './runExternal.ts';

/** When the tests take place. */
export const now = Date.parse('2026-11-21T12:00:00Z');

/** A server with pages that are gone, moved, and unwell. */
export function serveSite(): Promise<FixtureServer> {
  return serve(({ url = '' }, response) => {
    if (url.startsWith('/gone')) response.writeHead(404).end();
    else if (url === '/moved') response.writeHead(301, { location: '/new' }).end();
    else if (url === '/unwell') response.writeHead(503).end();
    else response.end();
  });
}

export type Run = {
  /** Of the real lychee. */
  lychee: string;
  root: string;
  server: FixtureServer;
  context?: Partial<ExternalContext>;
  env?: Record<string, string>;
};

/** Runs the whole check with the arguments of a command line, separated by spaces. */
export function run(args: string, { lychee, root, server, context, env = {} }: Run): Promise<Outcome> {
  const options = parseOptions(['--external', ...args.split(' ').filter(Boolean)], {});
  if (options === 'help' || options.kind !== 'external') throw new Error('Expected options of the external check');
  return runExternal(options, {
    root,
    env: { PATH: process.env['PATH'], LYCHEE_BIN: lychee, ...env },
    color: false,
    say: () => undefined,
    now,
    guard: toGuardOptions([server.port]),
    paces: quickPaces,
    knownServer: { host: 'a.otlp.dev', port: server.port },
    ...context,
  });
}

/** Findings as `file:line rule severity`, with `existing` for those that were there before. */
export async function findings(
  args: string,
  options: Run,
): Promise<{ code: number; found: string[]; counts: unknown }> {
  const { code, output } = await run(`${args} --format json`, options);
  const report = JSON.parse(output) as {
    findings: { file: string; range: { start: { line: number } }; rule: string; severity: string; existing?: true }[];
    summary: { external: unknown };
  };
  const found = report.findings.map(
    ({ file, range, rule, severity, existing }) =>
      `${file}:${range.start.line} ${rule} ${severity}${existing ? ' existing' : ''}`,
  );
  return { code, found, counts: report.summary.external };
}

/** Runs git in a folder, as somebody. */
export function git(root: string, ...args: string[]): void {
  const config = ['-c', 'user.name=x', '-c', 'user.email=x@otlp.dev', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...config, ...args], { cwd: root, stdio: 'pipe' });
}

/** Writes files into a new repository and commits them; answers its folder. */
export async function commit(files: Record<string, string | Buffer>): Promise<string> {
  const root = await writeFixture(files);
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'x');
  return root;
}

/** Writes files into a folder. */
export async function put(root: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
}

/** The address of a page of a server. */
export const at = (server: FixtureServer, page: string): string => `http://a.otlp.dev:${server.port}${page}`;
