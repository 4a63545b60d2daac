import { isMerge, type Commit } from '../../../src/lib/git/history.ts';

export type Reverts = {
  /** Commits that take others back, or say so in their subject. */
  reverts: ReadonlySet<string>;
  /** Sha of a commit that is taken back to the sha of the commit that did it. */
  revertedBy: ReadonlyMap<string, string>;
};

type Entry = Pick<Commit, 'sha' | 'parents' | 'subject' | 'reverts'>;

/**
 * Who takes whom back, from "This reverts commit …" or, as squashing often loses that, from the subject: then it is the
 * newest earlier commit with that title that nothing else takes back. `commits` have children before their parents.
 * Walking from the newest, a revert is met after whatever reverts it; if there is such a one, it has no effect.
 */
export function findReverts(commits: readonly Entry[]): Reverts {
  const reverts = new Set<string>();
  const revertedBy = new Map<string, string>();
  const byName = createShaIndex(commits);
  const byTitle = createTitleIndex(commits);

  for (const [index, commit] of commits.entries()) {
    const title = revertedTitle(commit.subject);
    if (title === undefined && commit.reverts.length === 0) continue;
    const named = commit.reverts.flatMap((name) => byName(name, index) ?? []);
    // Squashing keeps the messages of reverts inside the branch: they name commits that history does not have.
    if (title === undefined && named.length === 0) continue;
    reverts.add(commit.sha);
    if (revertedBy.has(commit.sha)) continue;

    const isFree = (at: number) => !revertedBy.has(commits[at]?.sha ?? '');
    const targets = named.length > 0 || title === undefined ? named : [byTitle(title, index, isFree)];
    for (const at of targets) {
      if (at === undefined) continue;
      for (const sha of broughtBy(commits, at)) if (!revertedBy.has(sha)) revertedBy.set(sha, commit.sha);
    }
  }
  return { reverts, revertedBy };
}

/** Title of the commit that a subject says it takes back; `Reapply "x"` is git's word for `Revert "Revert "x""`. */
function revertedTitle(subject: string): string | undefined {
  const [, verb, title] = /^(Revert|Reapply) "(.*)"$/.exec(toTitle(subject)) ?? [];
  if (title === undefined) return undefined;
  return verb === 'Reapply' ? `Revert "${toTitle(title)}"` : toTitle(title);
}

/** Without the numbers of pull requests, which forges append when they squash, inside the quotes of a revert too. */
function toTitle(subject: string): string {
  return subject.replace(/(?: \(#\d+\))+(?="*$)/, '').trim();
}

/** Finds the newest commit behind `after` by its name, perhaps abbreviated. Keeps only what is asked for. */
function createShaIndex(commits: readonly Entry[]): (name: string, after: number) => number | undefined {
  const wanted = new Set(commits.flatMap(({ reverts }) => reverts.map((name) => name.toLowerCase())));
  const lengths = [...new Set([...wanted].map((name) => name.length))];
  const found = new Map<string, number[]>();
  if (wanted.size > 0) {
    commits.forEach(({ sha }, index) => {
      for (const length of lengths) {
        const name = sha.slice(0, length);
        if (wanted.has(name)) found.set(name, [...(found.get(name) ?? []), index]);
      }
    });
  }
  return (name, after) => found.get(name.toLowerCase())?.find((index) => index > after);
}

type IsFree = (index: number) => boolean;

/** Finds the newest commit behind `after` by its title. Questions must come in the order of `commits`. */
function createTitleIndex(
  commits: readonly Entry[],
): (title: string, after: number, isFree: IsFree) => number | undefined {
  const wanted = new Set(commits.flatMap(({ subject }) => revertedTitle(subject) ?? []));
  const queues = new Map<string, { places: number[]; next: number }>();
  if (wanted.size > 0) {
    commits.forEach(({ subject }, index) => {
      const title = toTitle(subject);
      if (!wanted.has(title)) return;
      const queue = queues.get(title);
      if (queue) queue.places.push(index);
      else queues.set(title, { places: [index], next: 0 });
    });
  }
  return (title, after, isFree) => {
    const queue = queues.get(title);
    if (!queue) return undefined;
    // What is passed over here is too new or taken for all later questions as well.
    for (; queue.next < queue.places.length; queue.next++) {
      const place = queue.places[queue.next];
      if (place !== undefined && place > after && isFree(place)) return place;
    }
    return undefined;
  };
}

/** Taking a merge back takes back what it brought: what its other parents reach and its first parent does not. */
function broughtBy(commits: readonly Entry[], at: number): string[] {
  const target = commits[at];
  if (!target) return [];
  if (!isMerge(target)) return [target.sha];
  const [first = '', ...others] = target.parents;
  const kept = new Set([first]);
  const brought = new Set(others);
  const found = [target.sha];
  for (let index = at + 1; index < commits.length && [...brought].some((sha) => !kept.has(sha)); index++) {
    const commit = commits[index];
    if (!commit) break;
    if (kept.has(commit.sha)) for (const parent of commit.parents) kept.add(parent);
    else if (brought.has(commit.sha)) {
      found.push(commit.sha);
      for (const parent of commit.parents) brought.add(parent);
    }
    brought.delete(commit.sha);
  }
  return found;
}
