import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { missingHistoryMessages, oldestGit, type MissingHistory, type MissingHistoryReason } from './history.ts';
import { runGit, type GitResult } from './runGit.ts';

/** Where a history is, and up to which commit. */
export type Repository = {
  /** The directory that is read. */
  dir: string;
  /** Its place in the repository, `site/`; empty for all of it. */
  prefix: string;
  /** The directory of git that all worktrees share; absolute. */
  commonDir: string;
  isBare: boolean;
  headSha: string;
  gitVersion: string;
};

// The object name stands between the two paths because it holds no line break, and they may.
const questions = [
  '--is-shallow-repository',
  '--is-bare-repository',
  '--git-common-dir',
  'HEAD^{commit}',
  '--show-prefix',
];
const answers = /^false\n(true|false)\n([^]+?)\n([0-9a-f]{40,64})\n([^]*)\n$/;

/** What `dir` is a part of, or why it has no history. Fetches nothing, not even in a partial clone. */
export async function readRepository(dir: string): Promise<Repository | MissingHistory> {
  const [result, promisors, version] = await Promise.all([
    runGit(dir, ['rev-parse', ...questions]),
    runGit(dir, ['config', '--get-regexp', String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`]),
    runGit(dir, ['version']),
  ]);
  if (result === undefined) return missing('no-git');
  const gitVersion = version?.stdout.trim() ?? '';
  if (isTooOld(gitVersion)) return missing('old-git', ` Found: ${gitVersion}.`);
  if (result.stdout.startsWith('true\n')) return missing('shallow');
  if (!result.stdout.startsWith('false\n')) return missing(isOfAnother(result) ? 'other-owner' : 'not-a-repository');
  if (promisors?.stdout.split('\n').some((line) => line !== '' && !line.endsWith(' false'))) return missing('partial');
  const [, bare, commonDir = '', headSha = '', prefix = ''] = answers.exec(result.stdout) ?? [];
  if (headSha === '') return missing('empty');
  // Git names it from where it is, which is elsewhere if `dir` is a link.
  const gitDir = resolve(await realpath(dir), commonDir);
  return { dir, prefix, commonDir: gitDir, isBare: bare === 'true', headSha, gitVersion };
}

/** From `git version 2.39.5 (Apple Git-154)`; what names no number is given a try. */
function isTooOld(version: string): boolean {
  const [, found] = /(\d+\.\d+)/.exec(version) ?? [];
  return found !== undefined && found.localeCompare(oldestGit, 'en', { numeric: true }) < 0;
}

/** Git from 2.35.2 to 2.37 takes `safe.directory` from files only, in two wordings of the same refusal. */
function isOfAnother({ stderr }: GitResult): boolean {
  return /dubious ownership|unsafe repository/.test(stderr);
}

function missing(reason: MissingHistoryReason, detail = ''): MissingHistory {
  return { kind: 'unavailable', reason, message: `${missingHistoryMessages[reason]}${detail}` };
}
