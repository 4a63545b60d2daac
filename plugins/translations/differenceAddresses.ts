import { differencePath } from './paths.ts';

/** The pages of which another has the same address for its differences: `x.md`, `x.mdx` and `x/index.md`. */
export function findSameAddress(pages: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const toKey = (page: string): string => differencePath('', page);
  for (const page of pages) counts.set(toKey(page), (counts.get(toKey(page)) ?? 0) + 1);
  return pages.filter((page) => (counts.get(toKey(page)) ?? 0) > 1);
}

/** Path of the differences of a page, below the base URL. Of those in `sameAddress`, each keeps the name of its file. */
export function toDifferencePath(routeBasePath: string, page: string, sameAddress: readonly string[]): string {
  return sameAddress.includes(page) ? `/${routeBasePath}/${page}/` : differencePath(routeBasePath, page);
}
