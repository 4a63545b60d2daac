import type { PageContributors } from '../../views/pageContributors.ts';

/** What the build put into a page's front matter; undefined where git does not know the page. */
export function toPageContributors(frontMatter: Record<string, unknown>): PageContributors | undefined {
  const value = frontMatter['contributors'];
  const isOurs = typeof value === 'object' && value !== null && 'people' in value && 'lastChange' in value;
  return isOurs ? (value as PageContributors) : undefined;
}
