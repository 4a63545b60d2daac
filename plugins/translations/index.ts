import { join } from 'node:path';
import logger from '@docusaurus/logger';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { localeIds, locales, pageOfFile } from '../../src/lib/locales.ts';
import { isProblem } from '../../src/lib/problem.ts';
import type { SiteData } from './components/useSite.ts';
import { findSameAddress, toDifferencePath } from './differenceAddresses.ts';
import type { Options } from './options.ts';
import { overviewPath } from './paths.ts';
import { readAll } from './readStatus.ts';
import { otherFiles, readInPlace, readShownPage } from './shownPage.ts';
import { readSiteMessages } from './siteMessages.ts';
import englishMessages from './translations/en.json';
import { buildDifferences } from './views/buildDifferences.ts';
import { buildOverview, type SitePage } from './views/buildOverview.ts';
import { toOwnTitles } from './views/toOwnTitles.ts';

export { validateOptions } from './options.ts';

const name = 'translations';

/** The state of all translations, what has changed since each, and a note on pages that are out of date or not translated. */
export default function translationsPlugin(context: LoadContext, options: Options): Plugin<undefined> {
  const { siteDir, baseUrl, i18n } = context;
  const { repository, branch, routeBasePath, howTo } = options;
  const locale = localeIds.find((id) => id === i18n.currentLocale);
  const toAddress = (path: string): string => normalizeUrl([baseUrl, path]);
  return {
    name,
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    // Without those that the docs plugin watches: of two plugins that are loaded again at once, one is forgotten.
    getPathsToWatch: () =>
      localeIds
        .filter((id) => id !== i18n.currentLocale && id !== i18n.defaultLocale)
        .map((id) => `${locales[id].docsDir}/**/*.{md,mdx}`),

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () =>
      /^zh\b/.test(i18n.currentLocale)
        ? {}
        : { ...(await readSiteMessages(siteDir, i18n.currentLocale)), ...englishMessages },

    // Here rather than in contentLoaded, because the rows link to the pages of the docs plugin; and all of it is read here,
    // because nothing else is called when only that plugin is loaded again.
    async allContentLoaded({ allContent, actions }) {
      const translations = await readAll(siteDir).catch(acceptProblem);
      const docs = allContent['docusaurus-plugin-content-docs']?.['default'] as Docs | undefined;
      const pages = toSitePages(docs);
      const differences = buildDifferences(translations?.differences ?? [], pages);
      const sameAddress = findSameAddress(differences.map(({ page }) => page));
      const data = { repository, branch, routeBasePath, sameAddress, ...(howTo && { howTo }) };
      actions.setGlobalData(data satisfies SiteData);
      const metadata = translations?.head && { metadata: { lastUpdatedAt: translations.head.asOf } };
      actions.addRoute({
        path: toAddress(overviewPath(routeBasePath)),
        component: '@theme/TranslationOverview',
        exact: true,
        props: {
          overview:
            translations &&
            buildOverview({
              ...translations,
              statuses: translations.status.pages,
              locales: localeIds,
              pages,
              ownTitles: toOwnTitles(translations.differences),
            }),
        },
        ...metadata,
      });
      for (const page of differences) {
        actions.addRoute({
          path: toAddress(toDifferencePath(routeBasePath, page.page, sameAddress)),
          component: '@theme/TranslationDifference',
          exact: true,
          props: { page },
          ...metadata,
        });
      }
    },

    configureWebpack() {
      if (locale === undefined) return {};
      const readText = async (file: string): Promise<string | undefined> => {
        const shown = await readShownPage(siteDir, locale, file);
        return shown && readInPlace(siteDir, shown, file);
      };
      return {
        module: {
          rules: [
            {
              test: /\.mdx?$/i,
              include: localeIds.map((id) => join(siteDir, locales[id].docsDir, '/')),
              enforce: 'pre',
              use: [
                {
                  loader: join(__dirname, 'build/showSource.cjs'),
                  options: { readText, otherFiles: (file: string) => otherFiles(siteDir, file) },
                },
              ],
            },
          ],
        },
      };
    },
  };
}

/** Git that breaks half-way stops a production build; at the desk it is shown, and the page says that it is empty. */
function acceptProblem(error: unknown): undefined {
  if (!isProblem(error)) throw error;
  error.stack = error.message; // Docusaurus prints the stack of whatever stops it, which would bury the remedy
  if (process.env['NODE_ENV'] === 'production') throw error;
  logger.warn(error.message);
}

/** Where the reader's language shows each page, by its path inside the folder of a language. */
function toSitePages(docs: Docs | undefined): Map<string, SitePage> {
  const all = (docs?.loadedVersions ?? []).flatMap((version) => version.docs);
  return new Map(
    all
      .filter((doc) => !doc.unlisted && !doc.draft)
      .flatMap(({ source, title, permalink }) => {
        const page = pageOfFile(source.replace(/^@site\//, ''));
        return page === undefined ? [] : [[page, { title, permalink }]];
      }),
  );
}
