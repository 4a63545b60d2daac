/**
 * Fixed, not plugin options: the front matter hook and the plugin are configured in two places,
 * and a people file that only one of them reads would name a person who asked not to be named.
 */
export const peopleFile = 'data/people.yml';

/** Site path of the board, below the base URL. */
export const boardPath = '/community/contributors/';

/** Last segment of the board of all time; no profile may have it as its slug. */
export const allTimeSegment = 'all';

export const allTimePath = `${boardPath}${allTimeSegment}/`;

/** Site path of a person's profile, below the base URL. */
export function profilePath(slug: string): string {
  return `${boardPath}${slug}/`;
}

/** Address of a commit on the forge. */
export function commitUrl(repoUrl: string, sha: string): string {
  return `${repoUrl}/commit/${sha}`;
}

/** Address of a file's history on the forge. */
export function historyUrl(repoUrl: string, file: string): string {
  return `${repoUrl}/commits/main/${file.split('/').map(encodeURIComponent).join('/')}`;
}
