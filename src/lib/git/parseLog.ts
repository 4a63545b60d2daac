import type { Commit, Change, Contact } from './history.ts';

/** Arguments of `git log` whose output `parseLog` reads. */
export const logArguments = [
  'log',
  '-z',
  '--raw',
  '-M',
  '--topo-order',
  '--relative',
  '--root',
  '--no-abbrev',
  '--no-color',
  '--no-notes',
  '--no-diff-merges',
  '--ignore-submodules=none',
  '-O/dev/null',
  '--encoding=UTF-8',
  '--format=%H%x00%P%x00%ct%x00%aN%x00%aE%x00%s%x00%(trailers:key=Co-authored-by,valueonly,unfold)',
] as const;

const headerLength = 7;
const submoduleMode = '160000';
/** Latest instant a Date can hold; commits with a later one exist. */
const latestTime = 8_640_000_000_000_000;

/**
 * Commits from the output of `git log` with `logArguments`, cut into chunks anywhere. Keeps no
 * more than one chunk and one commit in memory. `headPath` is left for `followRenames`.
 */
export async function* parseLog(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Commit> {
  let header: string[] = [];
  let changes: Change[] = [];
  let pending: string[] = [];

  for await (const token of splitAtNul(chunks)) {
    if (header.length < headerLength) {
      header.push(token);
    } else if (pending.length > 0) {
      pending.push(token);
    } else if (/^\n?:/.test(token)) {
      pending = [token.trimStart()];
    } else {
      yield toCommit(header, changes);
      header = [token];
      changes = [];
    }
    if (pending.length > 0 && pending.length === pathCount(pending) + 1) {
      const change = toChange(pending);
      if (change) changes.push(change);
      pending = [];
    }
  }
  if (header.length === headerLength) yield toCommit(header, changes);
}

async function* splitAtNul(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const tokens = (rest + chunk).split('\0');
    rest = tokens.pop() ?? '';
    yield* tokens;
  }
  if (rest !== '') yield rest;
}

function pathCount([meta = '']: string[]): number {
  return /^[RC]/.test(statusOf(meta)) ? 2 : 1;
}

function statusOf(meta: string): string {
  return meta.slice(meta.lastIndexOf(' ') + 1);
}

/** From `:<mode> <mode> <blob> <blob> <status>` and one path or, for a rename, two. */
function toChange([meta = '', first = '', second]: string[]): Change | undefined {
  const [oldMode, newMode] = meta.slice(1).split(' ');
  if (oldMode === submoduleMode || newMode === submoduleMode) return undefined;
  const status = statusOf(meta).charAt(0);
  return second === undefined ? { status, path: first } : { status, path: second, oldPath: first };
}

function toCommit(header: string[], changes: Change[]): Commit {
  const [sha = '', parents = '', seconds = '', name = '', email = '', subject = '', trailers = ''] = header;
  return {
    sha,
    parents: parents.split(' ').filter(Boolean),
    committedAt: Math.min(Math.max(Number(seconds) * 1000 || 0, 0), latestTime),
    author: { name, email },
    coAuthors: trailers.split('\n').flatMap((line) => parseContact(line) ?? []),
    subject,
    changes,
  };
}

/** `Name <address>`; undefined without an address, for a bare name says too little about who it is. */
export function parseContact(text: string): Contact | undefined {
  const match = /^([^<>]*)<([^<>\s]+)>\s*$/.exec(text);
  return match ? { name: (match[1] ?? '').trim(), email: match[2] ?? '' } : undefined;
}
