import { windowIds, type WindowId } from '../../src/lib/recognition/standings/windows.ts';

const [defaultWindow] = windowIds;

/** Site paths below the base URL, with a slash at both ends. */
export type Paths = {
  board: (window?: WindowId, page?: number) => string;
  profile: (slug: string) => string;
  badges: string;
  levels: string;
  health: string;
};

/** `routeBasePath` is the board's place on the site, such as `community/contributors`; slashes at its ends do not matter. */
export function createPaths(routeBasePath: string): Paths {
  const base = `/${routeBasePath}/`.replace(/\/{2,}/g, '/');
  return {
    board: (window = defaultWindow, page = 1) =>
      base + (window === defaultWindow ? '' : `${window}/`) + (page === 1 ? '' : `page/${page}/`),
    profile: (slug) => `${base}${slug}/`,
    badges: `${base}badges/`,
    levels: `${base}levels/`,
    health: `${base}health/`,
  };
}

/** A person's pictures, below the base URL: for a README elsewhere, so their place does not depend on options. */
export const badgeImagePath = (slug: string): string => `/badges/${slug}.svg`;
export const cardImagePath = (slug: string): string => `/cards/${slug}.svg`;

/** Address of a commit on the forge. */
export function commitUrl(repository: string, sha: string): string {
  return `${repository}/commit/${sha}`;
}

/** Where a site's files are on the forge. */
export type Forge = {
  repository: string;
  branch: string;
  /** Of the site inside the repository: `website/`, or empty. */
  folder: string;
};

/** Address of a file's history on the forge; the file's path is relative to the site. */
export function historyUrl({ repository, branch, folder }: Forge, file: string): string {
  return `${repository}/commits/${branch}/${(folder + file).split('/').map(encodeURIComponent).join('/')}`;
}
