import { isMerge, type AvailableHistory } from '../../../src/lib/git/history.ts';
import type { Layout } from '../../../src/lib/recognition/ledger/layout.ts';
import type { Credit, Ledger } from '../../../src/lib/recognition/ledger/ledger.ts';
import { isWritten } from '../../../src/lib/recognition/standings/counts.ts';

export type PageContributors = {
  /** Most commits first; null stands for everybody who opted out and comes last. */
  people: { slug: string | null; name: string | null; commits: number }[];
  lastChange: { at: string; sha: string };
};

/** Who wrote each page that exists at HEAD, by its path. */
export function buildPageContributors(facts: {
  history: AvailableHistory;
  ledger: Ledger;
  layout: Layout;
}): Map<string, PageContributors> {
  const authorsOf = new Map<string, PageContributors['people']>();
  for (const { slug, name, credits } of facts.ledger.persons) {
    for (const [file, commits] of countByFile(credits)) {
      const authors = authorsOf.get(file);
      if (authors) authors.push({ slug, name, commits });
      else authorsOf.set(file, [{ slug, name, commits }]);
    }
  }
  const hidden = countByFile(onePerCommit(facts.ledger.anonymous.flat()));
  return new Map(
    [...lastChanges(facts)].map(([file, { at, sha }]) => {
      const named = (authorsOf.get(file) ?? []).sort((a, b) => b.commits - a.commits); // then by first contribution
      const anonymous = hidden.get(file);
      const people = anonymous ? [...named, { slug: null, name: null, commits: anonymous }] : named;
      return [file, { people, lastChange: { at: new Date(at).toISOString(), sha } }];
    }),
  );
}

function countByFile(credits: Credit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { commit } of credits.filter(isWritten)) {
    for (const file of commit.pages) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

/** Two who opted out may have written one commit, which then is one commit of Anonymous. */
function onePerCommit(credits: Credit[]): Credit[] {
  return [...new Map(credits.filter(isWritten).map((credit) => [credit.commit, credit])).values()];
}

/** By anybody, bots included: a page that a bot changed has changed. */
function lastChanges({ history, layout }: { history: AvailableHistory; layout: Layout }) {
  const changes = new Map<string, { at: number; sha: string }>();
  for (const commit of history.commits) {
    if (isMerge(commit)) continue;
    for (const { headPath } of commit.changes) {
      if (headPath === undefined || layout.localeOf(headPath) === undefined) continue;
      const known = changes.get(headPath);
      // Of equal times the first listed is the one nearest to HEAD.
      if (!known || commit.committedAt > known.at) changes.set(headPath, { at: commit.committedAt, sha: commit.sha });
    }
  }
  return changes;
}
