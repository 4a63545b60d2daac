import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AvailableHistory } from './history.ts';
import { readHistory, type HistoryOptions } from './readHistory.ts';

export type TestCommit = {
  author?: string;
  /** ISO time of author and committer; a minute after the one before if absent. */
  at?: string;
  message?: string;
  /** Path to new text; null deletes. */
  files?: Record<string, string | null>;
  /** Old path to new path. */
  moves?: Record<string, string>;
};

export type TestRepository = {
  dir: string;
  git: (...args: string[]) => string;
  /** Writes, commits and returns the sha. */
  commit: (commit?: TestCommit) => string;
  remove: () => void;
};

const firstTime = Date.parse('2026-01-01T00:00:00Z');

/** A real repository in a temporary folder, untouched by the configuration of whoever runs the tests. */
export function createTestRepository(): TestRepository {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'otlp-docs-git-')));
  let clock = firstTime;
  let identity = {};
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], {
      cwd: dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: dir,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        ...identity,
      },
    });

  const write = (path: string, text: string | null) => {
    const file = join(dir, path);
    if (text === null) return rmSync(file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  const commit = ({
    author = 'Ada Lovelace <ada@example.org>',
    at,
    message = 'Change',
    files = {},
    moves = {},
  }: TestCommit = {}) => {
    clock = at ? Date.parse(at) : clock + 60_000;
    identity = identityOf(author, `@${clock / 1000} +0000`);
    for (const [from, to] of Object.entries(moves)) {
      mkdirSync(dirname(join(dir, to)), { recursive: true });
      renameSync(join(dir, from), join(dir, to));
    }
    for (const [path, text] of Object.entries(files)) write(path, text);
    git('add', '--all');
    git('commit', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim', '-m', message);
    return git('rev-parse', 'HEAD').trim();
  };

  git('init', '--quiet', '--initial-branch=main');
  identity = identityOf('Ada Lovelace <ada@example.org>', `@${clock / 1000} +0000`);
  return { dir, git, commit, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A history that must be there, read anew rather than remembered. */
export async function readAnew(dir: string, options?: HistoryOptions): Promise<AvailableHistory> {
  Reflect.deleteProperty(globalThis, Symbol.for('otlp-docs.git.history'));
  const history = await readHistory(dir, options);
  if (history.kind === 'unavailable') throw new Error(history.message);
  return history;
}

function identityOf(author: string, date: string): Record<string, string> {
  const [, name = '', email = ''] = /^(.*?)\s*<(.*)>$/s.exec(author) ?? [];
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Committer',
    GIT_COMMITTER_EMAIL: 'committer@example.org',
    GIT_COMMITTER_DATE: date,
  };
}
