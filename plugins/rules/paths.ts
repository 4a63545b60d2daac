/** Site paths below the base URL, with a slash at both ends. */
export type Paths = {
  index: string;
  rule: (id: string) => string;
};

/** `routeBasePath` is the place of the list of rules, such as `reference/lint`; slashes at its ends do not matter. */
export function createPaths(routeBasePath: string): Paths {
  const index = `/${routeBasePath}/`.replace(/\/{2,}/g, '/');
  return { index, rule: (id) => `${index}${id}/` };
}

/** Where the repository's files are on the forge. */
export type Forge = { repository: string; branch: string };

/** Address of a file on the forge, to read it or to edit it. */
export function fileUrl({ repository, branch }: Forge, file: string, verb: 'blob' | 'edit' = 'blob'): string {
  return `${repository}/${verb}/${branch}/${file.split('/').map(encodeURIComponent).join('/')}`;
}
