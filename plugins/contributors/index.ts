import logger from '@docusaurus/logger';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { slimClientRoutes } from './client/slimClientRoutes.ts';
import type { ContributorsData } from './components/usePaths.ts';
import type { Options } from './options.ts';
import englishMessages from './translations/en.json';
import { readRecognition } from '../../src/lib/recognition/readRecognition.ts';
import { readRedemptions } from '../../src/lib/recognition/readRewards.ts';
import type { Redemption } from '../../src/lib/recognition/rules/rewards.ts';
import type { Recognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import { buildPages, profileComponent } from './routes.ts';
import { acceptBrokenRules, acceptMissingHistory, type Unavailable } from './unavailable.ts';
import { writePictures } from './writePictures.ts';

export { validateOptions } from './options.ts';

const name = 'contributors';

type Content = {
  recognition: Recognition | Unavailable;
  /** Points that were spent. */
  redemptions: readonly Redemption[];
};

/** Boards, profiles, badges, levels, community health and the strip below each page, all from git history. */
export default function contributorsPlugin(context: LoadContext, options: Options): Plugin<Content> {
  const { siteDir, baseUrl, generatedFilesDir, i18n, siteConfig } = context;
  const { routeBasePath, repository, branch } = options;
  return {
    name,
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => [...Object.values(options.data), '.mailmap'],

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(i18n.currentLocale) ? {} : englishMessages),

    async loadContent() {
      const surroundings = { env: process.env, warn: logger.warn };
      try {
        const [recognition, redemptions] = await Promise.all([
          readRecognition({ siteDir, defaultLocale: i18n.defaultLocale, ...options }),
          readRedemptions(siteDir, options.data.redemptions),
        ]);
        if (recognition.kind === 'unavailable') acceptMissingHistory(recognition, surroundings);
        return { recognition, redemptions };
      } catch (error) {
        return { recognition: acceptBrokenRules(error, surroundings), redemptions: [] };
      }
    },

    // Here rather than in contentLoaded, because profiles link to the pages of the docs plugin.
    async allContentLoaded({ allContent, actions }) {
      const { recognition, redemptions } = allContent[name]?.['default'] as Content;
      const docs = allContent['docusaurus-plugin-content-docs']?.['default'] as Docs | undefined;
      const folder = recognition.kind === 'available' ? recognition.history.folder : '';
      actions.setGlobalData({ routeBasePath, repository, branch, folder } satisfies ContributorsData);
      const pages = buildPages({ recognition, redemptions, docs, locale: i18n.currentLocale, options });
      for (const [file, board] of pages.boards) await actions.createData(file, JSON.stringify(board));
      for (const route of pages.routes) {
        actions.addRoute({ ...route, path: normalizeUrl([baseUrl, route.path]) });
      }
    },

    configureWebpack(config, isServer) {
      // With a hash router no page has HTML of its own, from which the browser could take its props.
      const hasPages = siteConfig.future.experimental_router !== 'hash';
      if (isServer || !hasPages || process.env['NODE_ENV'] !== 'production') return {};
      return slimClientRoutes({ config, generatedFilesDir, folder: name, component: profileComponent });
    },

    async postBuild({ content: { recognition }, outDir }) {
      if (recognition.kind === 'available') await writePictures(recognition, outDir, i18n.currentLocale);
    },
  };
}
