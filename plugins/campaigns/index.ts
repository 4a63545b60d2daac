import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { writePosters } from '../../src/lib/poster/writePosters.ts';
import { isProblem } from '../../src/lib/problem.ts';
import type { Options } from './options.ts';
import { createPaths } from './paths.ts';
import { readCampaignContent, type CampaignContent } from './readCampaignContent.ts';
import { buildRoutes } from './routes.ts';
import englishMessages from './translations/en.json';
import { buildCampaign } from './views/buildCampaign.ts';
import { toCalendar } from './views/toCalendar.ts';
import { posterId, toPoster } from './views/toPoster.ts';

export { validateOptions } from './options.ts';

/** Campaigns, each with a page before, during and after it, and what points can be spent on. */
export default function campaignsPlugin(context: LoadContext, options: Options): Plugin<CampaignContent | undefined> {
  const { siteDir, baseUrl, i18n, siteConfig } = context;
  const locale = i18n.currentLocale;
  return {
    name: 'campaigns',
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => Object.values(options.data),

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(locale) ? {} : englishMessages),

    loadContent: () =>
      readCampaignContent({ ...options, siteDir, defaultLocale: i18n.defaultLocale }).catch(acceptBrokenData),

    async contentLoaded({ content, actions }) {
      for (const route of buildRoutes({ content, options, locale }))
        actions.addRoute({ ...route, path: normalizeUrl([baseUrl, route.path]) });
    },

    async postBuild({ content, outDir }) {
      if (!content?.recognition) return;
      const paths = createPaths(options);
      const stamp = new Date(content.recognition.history.asOf).toISOString();
      for (const campaign of content.rules.campaigns) {
        const view = buildCampaign(campaign, content, locale);
        const url = normalizeUrl([siteConfig.url, baseUrl, paths.campaign(campaign.id)]);
        const file = path.join(outDir, paths.calendar(campaign.id));
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, toCalendar({ ...view, url, stamp }));
        const poster = { id: posterId(campaign.id), poster: toPoster(view, { locale, url }) };
        await writePosters({ siteDir, outDir, posters: [poster] });
      }
    },
  };
}

/** A broken data file stops a production build; at the desk it is shown, and the pages say that they are empty. */
function acceptBrokenData(error: unknown): undefined {
  if (!isProblem(error)) throw error;
  error.stack = error.message; // Docusaurus prints the stack of whatever stops it, which would bury the remedy
  if (process.env['NODE_ENV'] === 'production') throw error;
  logger.warn(error.message);
}
