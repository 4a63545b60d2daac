import logger from '@docusaurus/logger';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { localeIds } from '../../src/lib/locales.ts';
import { isProblem } from '../../src/lib/problem.ts';
import type { Options } from './options.ts';
import { readQuality, type Quality } from '../../src/lib/quality/readQuality.ts';
import englishMessages from './translations/en.json';
import { buildQualityPage, type SitePage } from './views/buildQualityPage.ts';

export { validateOptions } from './options.ts';

const name = 'quality';

/** A page with the quality of every documentation page in its language, and with what would raise each. */
export default function qualityPlugin(context: LoadContext, options: Options): Plugin<Quality | undefined> {
  const { siteDir, baseUrl, i18n } = context;
  const { repository, branch, routeBasePath, config } = options;
  const locale = localeIds.find((id) => id === i18n.currentLocale);
  return {
    name,
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => [config, options.templates],

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(i18n.currentLocale) ? {} : englishMessages),

    async loadContent() {
      if (locale === undefined) return undefined;
      return readQuality({ siteDir, locale, ...options }).catch(acceptBrokenRules);
    },

    // Here rather than in contentLoaded, because the rows link to the pages of the docs plugin.
    async allContentLoaded({ allContent, actions }) {
      const quality = allContent[name]?.['default'] as Quality | undefined;
      const docs = allContent['docusaurus-plugin-content-docs']?.['default'] as Docs | undefined;
      const report = quality && buildQualityPage({ ...quality, pages: toSitePages(docs) });
      actions.addRoute({
        path: normalizeUrl([baseUrl, `/${routeBasePath}/`]),
        component: '@theme/PageQuality',
        exact: true,
        props: { report, site: { repository, branch, config } },
        ...(quality?.head && { metadata: { lastUpdatedAt: quality.head.asOf } }),
      });
    },
  };
}

/** A broken data file stops a production build; at the desk it is shown, and the page says that it is empty. */
function acceptBrokenRules(error: unknown): undefined {
  if (!isProblem(error)) throw error;
  error.stack = error.message; // Docusaurus prints the stack of whatever stops it, which would bury the remedy
  if (process.env['NODE_ENV'] === 'production') throw error;
  logger.warn(error.message);
}

function toSitePages(docs: Docs | undefined): SitePage[] {
  const all = (docs?.loadedVersions ?? []).flatMap((version) => version.docs);
  return all
    .filter((doc) => !doc.unlisted && !doc.draft)
    .map(({ source, title, permalink }) => ({ file: source.replace(/^@site\//, ''), title, permalink }));
}
