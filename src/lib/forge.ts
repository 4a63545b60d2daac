/** Where the repository's files are on the web. */
export type Forge = {
  /** Without a slash at its end. */
  repository: string;
  branch: string;
};

/** Address of a file on the forge, to read it or to edit it. */
export function fileUrl({ repository, branch }: Forge, file: string, verb: 'blob' | 'edit' = 'blob'): string {
  return `${repository}/${verb}/${branch}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Address of a commit on the forge. */
export function commitUrl({ repository }: Pick<Forge, 'repository'>, sha: string): string {
  return `${repository}/commit/${sha}`;
}
