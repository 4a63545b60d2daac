import logger from '@docusaurus/logger';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { readHistory } from '../../src/lib/git/readHistory.ts';
import { acceptMissingHistory } from './missingHistory.ts';
import type { Options } from './options.ts';
import { peopleFile } from './paths.ts';
import { readPeople } from './people.ts';
import { buildRoutes, type Content } from './routes.ts';

export { validateOptions } from './options.ts';

const name = 'contributors';

/** Contributor board, profiles and the strip below each page, all from git history. */
export default function contributorsPlugin({ siteDir, baseUrl }: LoadContext, { repoUrl }: Options): Plugin<Content> {
  return {
    name,
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => [peopleFile],

    async loadContent() {
      const [history, entries] = await Promise.all([readHistory(siteDir), readPeople(siteDir)]);
      if (history.kind === 'unavailable') acceptMissingHistory(history, { env: process.env, warn: logger.warn });
      return { history, entries };
    },

    // Here rather than in contentLoaded, because profiles link to the pages of the docs plugin.
    allContentLoaded({ allContent, actions }) {
      const content = allContent[name]?.['default'] as Content;
      const docs = allContent['docusaurus-plugin-content-docs']?.['default'] as Docs | undefined;
      for (const route of buildRoutes(content, docs, repoUrl)) {
        actions.addRoute({ ...route, path: normalizeUrl([baseUrl, route.path]) });
      }
    },
  };
}
