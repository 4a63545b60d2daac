import { relative, sep } from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import { isMerge, type AvailableHistory } from '../../src/lib/git/history.ts';
import { readHistory } from '../../src/lib/git/readHistory.ts';
import { toIso } from './buildBoard.ts';
import { buildPeople, isPage, type Contribution, type People } from './buildPeople.ts';
import { readPeople } from './people.ts';

export type PageContributors = {
  /** Most commits first; null stands for everybody who opted out and comes last. */
  people: { slug: string | null; name: string | null; commits: number }[];
  lastChange: { at: string; sha: string };
};

/**
 * Adds `contributors` to the front matter of documentation pages, for the strip below each page.
 * Files that git does not know, and every file where history is missing, are left as they are.
 */
export function withPageContributors(siteDir: string): ParseFrontMatter {
  let pages: Promise<Map<string, PageContributors>> | undefined;
  return async ({ filePath, fileContent, defaultParseFrontMatter }) => {
    const result = await defaultParseFrontMatter({ filePath, fileContent });
    const file = relative(siteDir, filePath).split(sep).join('/');
    if (!isPage(file)) return result;
    const contributors = (await (pages ??= readPageContributors(siteDir))).get(file);
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

async function readPageContributors(siteDir: string): Promise<Map<string, PageContributors>> {
  const [history, entries] = await Promise.all([readHistory(siteDir), readPeople(siteDir)]);
  return history.kind === 'available' ? buildPageContributors(history, buildPeople(history, entries)) : new Map();
}

/** Who wrote each page that exists at HEAD, by its path. */
export function buildPageContributors(history: AvailableHistory, people: People): Map<string, PageContributors> {
  const anonymous = countByFile(people.anonymous);
  const counts = people.persons.map(({ slug, name, contributions }) => ({
    slug,
    name,
    byFile: countByFile(contributions),
  }));
  const authorsOf = new Map<string, PageContributors['people']>();
  for (const { slug, name, byFile } of counts) {
    for (const [file, commits] of byFile)
      authorsOf.set(file, [...(authorsOf.get(file) ?? []), { slug, name, commits }]);
  }

  return new Map(
    [...lastChanges(history)].map(([file, { at, sha }]) => {
      const named = (authorsOf.get(file) ?? []).sort((a, b) => b.commits - a.commits); // then by first contribution
      const hidden = anonymous.get(file);
      const all = hidden ? [...named, { slug: null, name: null, commits: hidden }] : named;
      return [file, { people: all, lastChange: { at: toIso(at), sha } }];
    }),
  );
}

function countByFile(contributions: Contribution[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { files } of contributions) for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}

/** By anybody, bots included: a page that a bot changed has changed. */
function lastChanges({ commits }: AvailableHistory): Map<string, { at: number; sha: string }> {
  const changes = new Map<string, { at: number; sha: string }>();
  for (const commit of commits) {
    if (isMerge(commit)) continue;
    for (const { headPath } of commit.changes) {
      if (!isPage(headPath)) continue;
      const known = changes.get(headPath);
      // Of equal times the first listed is the one nearest to HEAD.
      if (!known || commit.committedAt > known.at) changes.set(headPath, { at: commit.committedAt, sha: commit.sha });
    }
  }
  return changes;
}
