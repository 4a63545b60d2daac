import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import { Problem } from '../../src/lib/problem.ts';
import { buildIndex } from './build/buildIndex.ts';
import { toSearchPages } from './build/searchPages.ts';
import type { PluginOptions } from './options.ts';

export { validateOptions } from './options.ts';

/** Full-text search: one Pagefind index a locale, made after its build, and the dialog that asks it. */
export default function search(context: LoadContext, options: PluginOptions): Plugin<undefined> {
  const locale = context.i18n.currentLocale;
  return {
    name: 'search',

    getThemePath: () => path.join(__dirname, 'theme'),
    getTypeScriptThemePath: () => path.join(__dirname, 'theme'),

    async postBuild({ outDir, baseUrl, plugins, siteConfig }) {
      const versions = plugins
        .filter((plugin) => plugin.name === 'docusaurus-plugin-content-docs')
        .flatMap((plugin) => (plugin.content as LoadedContent).loadedVersions);
      const pages = versions.flatMap((version) =>
        toSearchPages(version, { locale, baseUrl, trailingSlash: siteConfig.trailingSlash }),
      );
      const indexed = await buildIndex(pages, { siteDir: outDir, excludeSelectors: options.excludeSelectors });
      if (indexed === 0) {
        throw new Problem(
          `Unexpected search index of 0 pages for locale ${locale}, expected every page that is written in it; add its first page, or take the locale out of src/lib/locales.ts until it has one.`,
        );
      }
    },
  };
}
