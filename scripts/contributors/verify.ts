import type { Attribution } from '../../src/lib/recognition/ledger/buildLedger.ts';
import type { Credit } from '../../src/lib/recognition/ledger/ledger.ts';
import { anonymous } from '../../src/lib/recognition/ledger/roster.ts';
import { isMerge, type AvailableHistory, type Contact } from '../../src/lib/git/history.ts';
import { readGit } from '../../src/lib/git/runGit.ts';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';
import { toCount } from './toCount.ts';

/** One line of `git shortlog -sne`: a name and an address after mailmap. */
export type ShortlogLine = { contact: Contact; commits: number };

/** Commits of one person as git counts them and as the board does. `id` is a slug or says who else. */
export type Comparison = { id: string; git: number; board: number };

/**
 * What git counts, with the settings that the history is read with. Throws a Problem if git fails, and for a folder of a
 * repository: git counts in other ways which commits touch it.
 */
export async function readShortlog(dir: string, headSha: string): Promise<ShortlogLine[]> {
  const prefix = (await readGit(dir, ['rev-parse', '--show-prefix'])).trim();
  if (prefix !== '') {
    const expected = 'expected the whole repository: git shortlog does not count a folder as the board does';
    throw new Problem(`Unexpected folder "${safeLine(prefix)}" with --verify, ${expected}.`);
  }
  return parseShortlog(await readGit(dir, ['shortlog', '-sne', '--no-merges', headSha]));
}

/** From lines such as `  12<TAB>Ada Lovelace <ada@example.org>`. */
export function parseShortlog(output: string): ShortlogLine[] {
  return output.split('\n').flatMap((line) => {
    const [, commits, name = '', email = ''] = /^\s*(\d+)\t(.*?) ?<([^<>]*)>$/.exec(line) ?? [];
    return commits === undefined ? [] : [{ contact: { name, email }, commits: Number(commits) }];
  });
}

const programs = 'programs';

/**
 * Counts commits without merges by person, git's lines brought together by the identity rules, and the ledger's. Equal
 * in all rows if the board is right. Pure.
 */
export function compareCounts(
  shortlog: readonly ShortlogLine[],
  { history, ledger, slugOf }: Pick<Attribution, 'ledger' | 'slugOf'> & { history: AvailableHistory },
): Comparison[] {
  const rows = new Map<string, Comparison>();
  const add = (id: string, counts: Partial<Comparison>): void => {
    const row = rows.get(id) ?? { id, git: 0, board: 0 };
    rows.set(id, { id, git: row.git + (counts.git ?? 0), board: row.board + (counts.board ?? 0) });
  };

  for (const { contact, commits } of shortlog) add(slugOf(contact) ?? programs, { git: commits });
  for (const { slug, credits } of ledger.persons) add(slug, { board: countAuthored(credits) });
  for (const credits of ledger.anonymous) add(anonymous, { board: countAuthored(credits) });
  for (const commit of history.commits)
    if (!isMerge(commit) && slugOf(commit.author) === undefined) add(programs, { board: 1 });
  return [...rows.values()].filter(({ git, board }) => git + board > 0);
}

/** Commits that somebody's credits name them the author of. */
function countAuthored(credits: readonly Credit[]): number {
  return new Set(credits.filter(({ role }) => role === 'author').map(({ commit }) => commit.sha)).size;
}

/** `12 people, 34 commits: equal`, or the rows that differ. Pure. */
export function toVerdict(rows: readonly Comparison[]): { isEqual: boolean; text: string } {
  const different = rows.filter(({ git, board }) => git !== board);
  const humans = rows.filter(({ id }) => id !== programs);
  const commits = humans.reduce((sum, { board }) => sum + board, 0);
  if (different.length === 0)
    return {
      isEqual: true,
      text: `${toCount(humans.length, 'person', 'people')}, ${toCount(commits, 'commit')}: equal`,
    };
  const lines = different.map(({ id, git, board }) => `  ${id}: ${git} in git shortlog, ${board} on the board`);
  return { isEqual: false, text: [`${different.length} of ${rows.length} differ:`, ...lines].join('\n') };
}
