import { relative, sep } from 'node:path';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin, RouteConfig } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { Problem } from '../../src/lib/problem.ts';
import { readRules, type Rules } from './documents/readRules.ts';
import type { Options } from './options.ts';
import { createPaths } from './paths.ts';
import { buildPages } from './routes.ts';
import englishMessages from './translations/en.json';

export { validateOptions } from './options.ts';

/** A page for every rule of the lint gate and a list of them, made of the rules' own documents. */
export default function rulesPlugin(context: LoadContext, options: Options): Plugin<Rules> {
  const { siteDir, baseUrl, generatedFilesDir, i18n } = context;
  return {
    name: 'rules',
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => [`${options.documents}/**/*.yml`, options.config],

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(i18n.currentLocale) ? {} : englishMessages),

    async loadContent() {
      const rules = await readRules({ siteDir, ...options });
      if (rules.mistakes.length > 0) acceptMistakes(rules.mistakes);
      return rules;
    },

    async contentLoaded({ content, actions }) {
      const { index, groups } = buildPages({ rules: content.rules, locale: i18n.currentLocale, options });
      const paths = createPaths(options.routeBasePath);
      const toRoute = (path: string, route: Pick<RouteConfig, 'component' | 'props' | 'modules'>) =>
        actions.addRoute({ ...route, path: normalizeUrl([baseUrl, path]), exact: true });
      toRoute(paths.index, { component: '@theme/LintRules', props: { ...index } });
      for (const { id, data } of groups) {
        // One module for all rules of a group: whatever is named here is in the bundle of every page of the site.
        const file = await actions.createData(`${id}.json`, JSON.stringify(data));
        const group = `@generated/${relative(generatedFilesDir, file).split(sep).join('/')}`;
        for (const rule of Object.keys(data.pages))
          toRoute(paths.rule(rule), { component: '@theme/LintRule', modules: { group } });
      }
    },
  };
}

/** A broken document stops a production build; at the desk it is shown, and the other rules have their pages. */
function acceptMistakes(mistakes: readonly string[]): void {
  const problem = new Problem(mistakes.join('\n'));
  if (process.env['NODE_ENV'] !== 'production') return logger.warn(problem.message);
  problem.stack = problem.message; // Docusaurus prints the stack of whatever stops it, which would bury the remedy
  throw problem;
}
