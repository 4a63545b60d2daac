import { buildIdentities } from '../../plugins/contributors/ledger/identities.ts';
import type { Ledger } from '../../plugins/contributors/ledger/ledger.ts';
import type { PersonEntry } from '../../plugins/contributors/rules/rules.ts';
import { isMerge, type AvailableHistory, type Contact } from '../../src/lib/git/history.ts';
import { readGit } from '../../src/lib/git/runGit.ts';
import { authoredShas, findSlugs } from './authors.ts';
import { toCount } from './toCount.ts';

/** One line of `git shortlog -sne`: a name and an address after mailmap. */
export type ShortlogLine = { contact: Contact; commits: number };

/** Commits of one person as git counts them and as the board does. `id` is a slug or says who else. */
export type Comparison = { id: string; git: number; board: number };

/** What git counts, with the settings that the history is read with. Throws a Problem if git fails. */
export async function readShortlog(dir: string, headSha: string): Promise<ShortlogLine[]> {
  return parseShortlog(await readGit(dir, ['shortlog', '-sne', '--no-merges', headSha]));
}

/** From lines such as `  12<TAB>Ada Lovelace <ada@example.org>`. */
export function parseShortlog(output: string): ShortlogLine[] {
  return output.split('\n').flatMap((line) => {
    const [, commits, name = '', email = ''] = /^\s*(\d+)\t(.*?) ?<([^<>]*)>$/.exec(line) ?? [];
    return commits === undefined ? [] : [{ contact: { name, email }, commits: Number(commits) }];
  });
}

const anonymous = 'people who are not named';
const programs = 'programs';

/**
 * Counts commits without merges by person, git's lines brought together by the identity rules, and the ledger's. Equal
 * in all rows if the board is right. Pure.
 */
export function compareCounts(
  shortlog: readonly ShortlogLine[],
  { history, ledger, people }: { history: AvailableHistory; ledger: Ledger; people: PersonEntry[] },
): Comparison[] {
  const { identify } = buildIdentities(history.commits, people);
  const slugs = findSlugs(history.commits, ledger, identify);
  const rows = new Map<string, Comparison>();
  const add = (id: string, counts: Partial<Comparison>): void => {
    const row = rows.get(id) ?? { id, git: 0, board: 0 };
    rows.set(id, { id, git: row.git + (counts.git ?? 0), board: row.board + (counts.board ?? 0) });
  };

  for (const { contact, commits } of shortlog) {
    const identity = identify(contact);
    if (!identity) add(programs, { git: commits });
    else if (identity.optOut) add(anonymous, { git: commits });
    else add(slugs.get(identity.id) ?? 'somebody who is not on the board', { git: commits });
  }
  for (const { slug, credits } of ledger.persons) add(slug, { board: authoredShas(credits).size });
  for (const credits of ledger.anonymous) add(anonymous, { board: authoredShas(credits).size });
  for (const commit of history.commits) if (!isMerge(commit) && !identify(commit.author)) add(programs, { board: 1 });
  return [...rows.values()].filter(({ git, board }) => git + board > 0);
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
