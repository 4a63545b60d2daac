import { relative, sep } from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import { isMerge, type AvailableHistory } from '../../../src/lib/git/history.ts';
import type { Layout } from '../ledger/layout.ts';
import type { Credit, Ledger } from '../ledger/ledger.ts';
import { resolveOptions, type UserOptions } from '../options.ts';
import { readRecognition } from '../readRecognition.ts';

export type PageContributors = {
  /** Most commits first; null stands for everybody who opted out and comes last. */
  people: { slug: string | null; name: string | null; commits: number }[];
  lastChange: { at: string; sha: string };
};

export type PageContributorsOptions = {
  siteDir: string;
  /** `i18n.defaultLocale` of the site. */
  defaultLocale: string;
  /** The same as the plugin's, so that both know who asked not to be named. */
  options: UserOptions;
};

/**
 * Adds `contributors` to the front matter of documentation pages, for the strip below each page.
 * Files that git does not know, and every file where history is missing, are left as they are.
 */
export function withPageContributors({ siteDir, defaultLocale, options }: PageContributorsOptions): ParseFrontMatter {
  const settings = { siteDir, defaultLocale, ...resolveOptions(options) };
  let pages: Promise<Map<string, PageContributors>> | undefined;
  return async ({ filePath, fileContent, defaultParseFrontMatter }) => {
    const result = await defaultParseFrontMatter({ filePath, fileContent });
    const file = relative(siteDir, filePath).split(sep).join('/');
    const contributors = (await (pages ??= readPageContributors(settings))).get(file);
    if (!contributors) return result;
    return { ...result, frontMatter: { ...result.frontMatter, contributors: hiddenFromBundler(contributors) } };
  };
}

/**
 * JSON (the page's metadata) gets the value, but the MDX loader, which prints own properties into
 * a module that the bundler caches across builds, gets `{}`. Otherwise a cached page would
 * go on naming a person who has opted out since.
 */
function hiddenFromBundler(value: PageContributors): PageContributors {
  return Object.create({ ...value, toJSON: () => value }) as PageContributors;
}

async function readPageContributors(
  settings: Parameters<typeof readRecognition>[0],
): Promise<Map<string, PageContributors>> {
  const recognition = await readRecognition(settings);
  return recognition.kind === 'available' ? buildPageContributors(recognition) : new Map();
}

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

/** Reviewers and tasks belong to a commit without having written in it. */
function countByFile(credits: Credit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { commit, role, type } of credits) {
    if (role === 'reviewer' || type === 'task') continue;
    for (const file of commit.pages) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

/** Two who opted out may have written one commit, which then is one commit of Anonymous. */
function onePerCommit(credits: Credit[]): Credit[] {
  const written = credits.filter(({ role, type }) => role !== 'reviewer' && type !== 'task');
  return [...new Map(written.map((credit) => [credit.commit, credit])).values()];
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
