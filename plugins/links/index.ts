import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import type { Options } from './options.ts';
import { linkReportFile } from '../../src/lib/links/linkReport.ts';
import { readLinkHealth } from './readLinkHealth.ts';
import englishMessages from './translations/en.json';
import type { LinkHealth } from './views/buildLinkHealth.ts';

export { validateOptions } from './options.ts';

/** A page about the links to other sites: what the last scheduled run found, and which failures are let pass until when. */
export default function linksPlugin(context: LoadContext, options: Options): Plugin<LinkHealth> {
  const { siteDir, baseUrl, i18n } = context;
  const { repository, branch, routeBasePath, quarantine } = options;
  return {
    name: 'links',
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => [quarantine, linkReportFile],

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(i18n.currentLocale) ? {} : englishMessages),

    loadContent: () => readLinkHealth(siteDir, quarantine, new Date().toISOString().slice(0, 10)),

    async contentLoaded({ content, actions }) {
      actions.addRoute({
        path: normalizeUrl([baseUrl, `/${routeBasePath}/`]),
        component: '@theme/LinkHealth',
        exact: true,
        props: { health: content, site: { repository, branch, quarantine } },
      });
    },
  };
}
