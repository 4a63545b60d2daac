import type { Forge } from '../../../src/lib/forge.ts';
import type { PathOptions } from '../paths.ts';
import { createPaths, type Paths } from '../paths.ts';

/** What the pages about tasks know of the site, as it comes with their props. */
export type SiteProps = Forge & PathOptions & { howTo?: string; howPoints: string };

export type TaskSite = SiteProps & { paths: Paths };

export function toTaskSite(site: SiteProps): TaskSite {
  return { ...site, paths: createPaths(site) };
}
