import path from 'node:path';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { makeOnce } from '../../src/lib/memo.ts';
import { writePosters } from '../../src/lib/poster/writePosters.ts';
import { isProblem } from '../../src/lib/problem.ts';
import type { Options } from './options.ts';
import type { Part, PartContent, PartSite } from './part.ts';
import { parts } from './parts.ts';
import { toPosterTexts } from './posters/posterTexts.ts';
import englishMessages from './translations/en.json';

export { validateOptions } from './options.ts';

/** What the community's pages show beside their words: channels, the way from newcomer to maintainer, posters. */
export default function communityPlugin(context: LoadContext, options: Options): Plugin<PartContent[]> {
  const { siteDir, baseUrl, generatedFilesDir, i18n, siteConfig } = context;
  const locale = i18n.currentLocale;
  const site: PartSite = { siteDir, siteUrl: normalizeUrl([siteConfig.url, baseUrl]), locale, options };
  const isDesk = process.env['NODE_ENV'] !== 'production';
  const deskDir = path.join(generatedFilesDir, 'community', 'static');
  return {
    name: 'community',
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => parts.flatMap(({ watch }) => watch),

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(locale) ? {} : englishMessages),

    loadContent: () => Promise.all(parts.map((part) => load(part, site))),

    async contentLoaded({ content, actions }) {
      const posters = postersOf(content);
      const data = { ...Object.assign({}, ...content.map((part) => part.data)), posters: toPosterTexts(posters) };
      for (const [name, value] of Object.entries(data)) await actions.createData(`${name}.json`, JSON.stringify(value));
      for (const { path: place, ...page } of content.flatMap(({ pages = [] }) => pages))
        actions.addRoute({ ...page, path: normalizeUrl([baseUrl, `/${options.routeBasePath}/${place}`]), exact: true });
      // The server at the desk knows no postBuild, but comes here after every edit of a translation.
      if (isDesk)
        await makeOnce(`posters ${deskDir}`, JSON.stringify(posters), () =>
          writePosters({ siteDir, outDir: deskDir, posters }),
        );
    },

    configureWebpack: (_config, isServer) => (isServer || !isDesk ? {} : serveFolder(deskDir, baseUrl)),

    postBuild: ({ content, outDir }) => writePosters({ siteDir, outDir, posters: postersOf(content) }),
  };
}

/** `devServer` belongs to the server that Docusaurus starts, of which the type of a configuration knows nothing. */
function serveFolder(directory: string, publicPath: string): object {
  return { devServer: { static: [{ directory, publicPath, watch: false }] } };
}

function postersOf(content: readonly PartContent[]): NonNullable<PartContent['posters']> {
  return content.flatMap(({ posters = [] }) => posters);
}

/** A broken data file stops a production build; at the desk it is said, and the pages show what there is. */
async function load(part: Part, site: PartSite): Promise<PartContent> {
  try {
    return await part.load(site);
  } catch (error) {
    if (!isProblem(error)) throw error;
    error.stack = error.message; // Docusaurus prints the stack of whatever stops it, which would bury the remedy
    if (process.env['NODE_ENV'] === 'production') throw error;
    logger.warn(error.message);
    return part.empty;
  }
}
