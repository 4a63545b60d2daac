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
