/** Where the repository's files are on the forge. */
export type Forge = { repository: string; branch: string };

/** Address of a file on the forge, to read it or to edit it. */
export function fileUrl({ repository, branch }: Forge, file: string, verb: 'blob' | 'edit' = 'blob'): string {
  return `${repository}/${verb}/${branch}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Address of a commit on the forge. */
export function commitUrl({ repository }: Forge, sha: string): string {
  return `${repository}/commit/${sha}`;
}
