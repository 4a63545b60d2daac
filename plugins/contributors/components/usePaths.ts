import { useMemo } from 'react';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { Options } from '../options.ts';
import { createPaths, type Forge, type Paths } from '../paths.ts';

/** What the plugin tells every page of the site, through `setGlobalData`. */
export type ContributorsData = Forge & Pick<Options, 'routeBasePath'>;

/** Where the pages of this plugin are. */
export function usePaths(): Paths {
  const { routeBasePath } = useContributorsData();
  return useMemo(() => createPaths(routeBasePath), [routeBasePath]);
}

/** The repository that commits and histories link to. */
export function useForge(): Forge {
  return useContributorsData();
}

function useContributorsData(): ContributorsData {
  return usePluginData('contributors', undefined, { failfast: true }) as ContributorsData;
}
