import { isMerge, type Change, type Commit } from '../../git/history.ts';
import { createAncestry } from './ancestry.ts';

export type Reverts = {
  /** Commits that take others back, or say so in their subject. */
  reverts: ReadonlySet<string>;
  /** Sha of a commit that is taken back to the sha of the commit that did it. */
  revertedBy: ReadonlyMap<string, string>;
};

type Entry = Pick<Commit, 'sha' | 'parents' | 'subject' | 'reverts' | 'changes'>;

/**
 * Who takes whom back, from "This reverts commit …" or, as squashing often loses that, from the subject: then it is the
 * newest ancestor with that title that nothing else takes back. Words alone take nothing back: a revert changes a file
 * that its target changed. `commits` have children before their parents.
 * Walking from the newest, a revert is met after whatever reverts it; if there is such a one, it has no effect.
 */
export function findReverts(commits: readonly Entry[]): Reverts {
  const reverts = new Set<string>();
  const revertedBy = new Map<string, string>();
  const byName = createShaIndex(commits);
  const byTitle = createTitleIndex(commits);
  const walked = new Set<number>();
  const askedOf = new Map<number, number>();
  const undoes = (files: ReadonlySet<string>, at: number): boolean => {
    const target = commits[at];
    if (target === undefined) return false;
    if (!isMerge(target)) return target.changes.length === 0 || sharesFile(files, target);
    const asked = askedOf.get(at) ?? 0;
    askedOf.set(at, asked + 1);
    if (asked >= mostQuestions) return false;
    for (const brought of broughtBy(commits, at)) if (sharesFile(files, brought)) return true;
    return false;
  };

  for (const [index, commit] of commits.entries()) {
    const title = revertedTitle(commit.subject);
    if (title === undefined && commit.reverts.length === 0) continue;
    const files = new Set(commit.changes.flatMap(filesOf));
    const named = [...new Set(commit.reverts.flatMap((name) => byName(name, index) ?? []))].filter((at) =>
      undoes(files, at),
    );
    // Squashing keeps the messages of reverts inside the branch: they name commits that history does not have.
    if (title === undefined && named.length === 0) continue;
    reverts.add(commit.sha);
    if (revertedBy.has(commit.sha)) continue;

    const isFree = (at: number) => !revertedBy.has(commits[at]?.sha ?? '');
    const targets = named.length > 0 || title === undefined ? named : [byTitle(title, index, isFree)];
    for (const at of targets) {
      // What a merge brought is taken back once: a message may name it a thousand times.
      if (at === undefined || walked.has(at) || !undoes(files, at)) continue;
      walked.add(at);
      for (const { sha } of broughtBy(commits, at)) if (!revertedBy.has(sha)) revertedBy.set(sha, commit.sha);
    }
  }
  return { reverts, revertedBy };
}

/** Title of the commit that a subject says it takes back; `Reapply "x"` is git's word for `Revert "Revert "x""`. */
function revertedTitle(subject: string): string | undefined {
  if (!/^Re(?:vert|apply) "/.test(subject)) return undefined;
  const [, verb, title] = /^(Revert|Reapply) "(.*)"$/.exec(toTitle(subject)) ?? [];
  if (title === undefined) return undefined;
  return verb === 'Reapply' ? `Revert "${toTitle(title)}"` : toTitle(title);
}

const longestTitle = 1000;

/** So often a merge is walked to see whether a commit takes it back: the walk is long, and anybody can name it. */
const mostQuestions = 8;

/** Without the numbers of pull requests, which forges append when they squash, inside the quotes of a revert too. */
function toTitle(subject: string): string {
  return subject
    .slice(0, longestTitle)
    .replace(/(?: \(#\d+\))+(?="*$)/, '')
    .trim();
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

/** So many commits of one title beside a revert's own branch are passed over before its target is given up. */
const mostParallel = 100;

/** A list from which what is no target any more can be taken out anywhere. */
type Place = { at: number; next: Place | undefined };

/** Finds the newest ancestor of the commit at `after` by its title. Questions must come in the order of `commits`. */
function createTitleIndex(
  commits: readonly Entry[],
): (title: string, after: number, isFree: IsFree) => number | undefined {
  const titles = commits.map(({ subject }) => revertedTitle(subject));
  const wanted = new Set(titles.filter((title) => title !== undefined));
  // Each list hangs on a place of no commit.
  const lists = new Map<string, Place>();
  if (wanted.size > 0) {
    for (let at = commits.length - 1; at >= 0; at--) {
      const title = toTitle(commits[at]?.subject ?? '');
      if (wanted.has(title)) lists.set(title, { at: -1, next: { at, next: lists.get(title)?.next } });
    }
  }
  const isAncestor = createAncestry(commits, (at) => lists.has(titles[at] ?? ''));

  return (title, after, isFree) => {
    let before = lists.get(title);
    for (let passed = 0; before?.next && passed < mostParallel;) {
      const place: Place = before.next;
      if (place.at <= after || !isFree(place.at)) {
        // Too new or taken for all later questions as well.
        before.next = place.next;
        continue;
      }
      if (isAncestor(place.at, after)) return place.at;
      passed++;
      before = place;
    }
    return undefined;
  };
}

/** Taking a merge back takes back what it brought: what its other parents reach and its first parent does not. */
function* broughtBy(commits: readonly Entry[], at: number): Generator<Entry> {
  const target = commits[at];
  if (!target) return;
  yield target;
  if (!isMerge(target)) return;
  const [first = '', ...others] = target.parents;
  const kept = new Set([first]);
  const brought = new Set(others.filter((sha) => sha !== first));
  // `brought` holds what is still to come, so that the walk ends with it.
  for (let index = at + 1; index < commits.length && brought.size > 0; index++) {
    const commit = commits[index];
    if (!commit) break;
    if (kept.has(commit.sha)) {
      for (const parent of commit.parents) {
        kept.add(parent);
        brought.delete(parent);
      }
    } else if (brought.delete(commit.sha)) {
      yield commit;
      for (const parent of commit.parents) if (!kept.has(parent)) brought.add(parent);
    }
  }
}

function sharesFile(files: ReadonlySet<string>, { changes }: Entry): boolean {
  return changes.some((change) => filesOf(change).some((file) => files.has(file)));
}

/** Everywhere that a file lay: it may have moved between a commit and its revert. */
function filesOf({ path, oldPath, headPath }: Change): string[] {
  return [path, oldPath, headPath].filter((file) => file !== undefined);
}
