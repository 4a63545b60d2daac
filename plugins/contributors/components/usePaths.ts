import { useMemo } from 'react';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { Options } from '../options.ts';
import { createPaths, type Paths } from '../paths.ts';

/** What the plugin tells every page of the site, through `setGlobalData`. */
export type ContributorsData = Pick<Options, 'routeBasePath' | 'repository' | 'branch'>;

/** Where the pages of this plugin are. */
export function usePaths(): Paths {
  const { routeBasePath } = useContributorsData();
  return useMemo(() => createPaths(routeBasePath), [routeBasePath]);
}

/** The repository that commits and histories link to. */
export function useForge(): Pick<Options, 'repository' | 'branch'> {
  return useContributorsData();
}

function useContributorsData(): ContributorsData {
  return usePluginData('contributors', undefined, { failfast: true }) as ContributorsData;
}
