import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { exampleReportFile } from '../../src/lib/examples/exampleReport.ts';
import { pageOfFile } from '../../src/lib/locales.ts';
import type { Options } from './options.ts';
import { readExampleFiles, type ExampleFiles } from './readExampleFiles.ts';
import englishMessages from './translations/en.json';
import { buildExamples, toPageName, type LinkedPage } from './views/buildExamples.ts';

export { validateOptions } from './options.ts';

const name = 'examples';

/** A page with every example: what it shows, how it is proven, how its last run ended, which pages and files belong to it. */
export default function examplesPlugin(context: LoadContext, options: Options): Plugin<ExampleFiles> {
  const { siteDir, baseUrl, i18n } = context;
  const { repository, branch, routeBasePath, howTo } = options;
  return {
    name,
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => ['examples/*/example.yml', exampleReportFile],

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(i18n.currentLocale) ? {} : englishMessages),

    loadContent: () => readExampleFiles(siteDir),

    // Here rather than in contentLoaded, because the examples link to the pages of the docs plugin.
    async allContentLoaded({ allContent, actions }) {
      const content = allContent[name]?.['default'] as ExampleFiles | undefined;
      const docs = allContent['docusaurus-plugin-content-docs']?.['default'] as Docs | undefined;
      const page = buildExamples({
        examples: [],
        ...content,
        pages: new Map(toPages(docs)),
        locale: i18n.currentLocale,
      });
      actions.addRoute({
        path: normalizeUrl([baseUrl, `/${routeBasePath}/`]),
        component: '@theme/Examples',
        exact: true,
        props: { page, site: { repository, branch }, howTo },
      });
    },
  };
}

function toPages(docs: Docs | undefined): [string, LinkedPage][] {
  const all = (docs?.loadedVersions ?? []).flatMap((version) => version.docs);
  return all.flatMap(({ source, title, permalink, draft, unlisted }) => {
    const page = pageOfFile(source.replace(/^@site\//, ''));
    return page === undefined || draft || unlisted ? [] : [[toPageName(page), { title, permalink }]];
  });
}
