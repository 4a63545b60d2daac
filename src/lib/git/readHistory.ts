import { followRenames } from './followRenames.ts';
import { missingHistoryMessages } from './history.ts';
import type { AvailableHistory, Commit, Contact, History, MissingHistory, MissingHistoryReason } from './history.ts';
import { logArguments, parseContact, parseLog } from './parseLog.ts';
import { readGit, runGit, streamGit } from './runGit.ts';

type Memo = Map<string, { headSha: string; history: Promise<AvailableHistory> }>;

// Docusaurus loads modules afresh for every locale, so module variables would not be shared.
const memoKey = Symbol.for('otlp-docs.git.history');

/**
 * The whole history that leads to HEAD, of the part of the repository inside `dir`. Read once
 * per process and HEAD. Absence is a value; throws only if git breaks half-way.
 */
export async function readHistory(dir: string): Promise<History> {
  const head = await readHead(dir);
  if (typeof head !== 'string') return head;

  const memo = memoOf(globalThis as MemoScope);
  const known = memo.get(dir);
  if (known?.headSha === head) return known.history;
  const history = readCommits(dir, head);
  memo.set(dir, { headSha: head, history });
  history.catch(() => memo.delete(dir)); // the next reader tries again
  return history;
}

type MemoScope = { [memoKey]?: Memo };

function memoOf(scope: MemoScope): Memo {
  return (scope[memoKey] ??= new Map());
}

async function readHead(dir: string): Promise<string | MissingHistory> {
  const result = await runGit(dir, ['rev-parse', '--is-shallow-repository', 'HEAD^{commit}']);
  if (result === undefined) return missing('no-git');
  const [shallow, sha = ''] = result.stdout.split('\n');
  if (shallow === 'true') return missing('shallow');
  if (shallow !== 'false') return missing('not-a-repository');
  return /^[0-9a-f]{40,64}$/.test(sha) ? sha : missing('empty');
}

function missing(reason: MissingHistoryReason): MissingHistory {
  return { kind: 'unavailable', reason, message: missingHistoryMessages[reason] };
}

async function readCommits(dir: string, headSha: string): Promise<AvailableHistory> {
  const [headFiles, logged] = await Promise.all([readHeadFiles(dir, headSha), readLog(dir, headSha)]);
  const asOf = logged[0]?.committedAt ?? 0;
  const mapped = await mapCoAuthors(dir, logged);
  const commits = followRenames(mapped, headFiles).map((commit) => ({
    ...commit,
    committedAt: Math.min(commit.committedAt, asOf),
  }));
  return { kind: 'available', headSha, asOf, commits };
}

async function readLog(dir: string, headSha: string): Promise<Commit[]> {
  const commits: Commit[] = [];
  for await (const commit of parseLog(streamGit(dir, [...logArguments, headSha, '--']))) commits.push(commit);
  return commits;
}

async function readHeadFiles(dir: string, headSha: string): Promise<Set<string>> {
  const files = await readGit(dir, ['ls-tree', '-r', '-z', '--name-only', headSha]);
  return new Set(files.split('\0').filter(Boolean));
}

/** `git log` applies .mailmap to authors but not to trailers. */
async function mapCoAuthors(dir: string, commits: Commit[]): Promise<Commit[]> {
  const found = new Set(commits.flatMap((commit) => commit.coAuthors.map(toLine)));
  if (found.size === 0) return commits;
  const lines = [...found];
  const output = await readGit(dir, ['check-mailmap', '--stdin'], lines.map((line) => `${line}\n`).join(''));
  const answers = output.split('\n');
  const mapped = new Map(lines.map((line, index) => [line, parseContact(answers[index] ?? '')]));
  return commits.map((commit) => ({
    ...commit,
    coAuthors: commit.coAuthors.map((contact) => mapped.get(toLine(contact)) ?? contact),
  }));
}

function toLine({ name, email }: Contact): string {
  return `${name} <${email}>`;
}
