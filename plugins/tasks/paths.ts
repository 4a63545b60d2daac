import type { Options } from './options.ts';

/** Site paths below the base URL, with a slash at both ends. */
export type Paths = {
  board: string;
  task: (id: string) => string;
  profile: (slug: string) => string;
  reports: string;
};

export function createPaths({ routeBasePath, reportsPath, profiles }: PathOptions): Paths {
  const board = `/${routeBasePath}/`;
  return {
    board,
    task: (id) => `${board}${id.toLowerCase()}/`,
    profile: (slug) => `/${profiles}/${slug}/`,
    reports: `/${reportsPath}/`,
  };
}

export type PathOptions = Pick<Options, 'routeBasePath' | 'reportsPath' | 'profiles'>;
