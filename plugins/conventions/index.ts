import logger from '@docusaurus/logger';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { factsFile } from '../../src/lib/conventions/facts.ts';
import { pageOfFile } from '../../src/lib/locales.ts';
import { isProblem } from '../../src/lib/problem.ts';
import type { Options } from './options.ts';
import { emittersFile, readContent, textsFile, type Content } from './readContent.ts';
import englishMessages from './translations/en.json';
import { buildConventions } from './views/buildConventions.ts';

export { validateOptions } from './options.ts';

const name = 'conventions';

/** Tables of the semantic conventions for pages: `@theme/ConventionTable` and `@theme/ConventionChanges`. */
export default function conventionsPlugin(context: LoadContext, options: Options): Plugin<Content | undefined> {
  const { siteDir, i18n } = context;
  const { repository, branch } = options;
  const locale = i18n.currentLocale;
  return {
    name,
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => [factsFile, textsFile, emittersFile],

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(locale) ? {} : englishMessages),

    loadContent: () => readContent(siteDir, options).catch(acceptBrokenData),

    // Here rather than in contentLoaded, because emitters link to the pages of the docs plugin.
    async allContentLoaded({ allContent, actions }) {
      const content = allContent[name]?.['default'] as Content | undefined;
      const docs = allContent['docusaurus-plugin-content-docs']?.['default'] as Docs | undefined;
      const forge = { repository, branch };
      const conventions = content && buildConventions({ ...content, locale, forge, pages: toPages(docs) });
      await actions.createData('conventions.json', JSON.stringify(conventions ?? null));
    },
  };
}

/** A broken data file stops a production build; at the desk it is shown, and the tables say that they are empty. */
function acceptBrokenData(error: unknown): undefined {
  if (!isProblem(error)) throw error;
  error.stack = error.message; // Docusaurus prints the stack of whatever stops it, which would bury the remedy
  if (process.env['NODE_ENV'] === 'production') throw error;
  logger.warn(error.message);
}

/** Addresses of the pages by their paths below docs/ without ending: an emitter's page may not be written yet. */
function toPages(docs: Docs | undefined): Map<string, string> {
  const all = (docs?.loadedVersions ?? []).flatMap((version) => version.docs);
  return new Map(
    all.flatMap(({ source, permalink, draft, unlisted }) => {
      const page = pageOfFile(source.replace(/^@site\//, ''))?.replace(/\.mdx?$/, '');
      return page === undefined || draft || unlisted ? [] : [[page, permalink]];
    }),
  );
}
