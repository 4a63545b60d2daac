import type { LoadContext, Plugin } from '@docusaurus/types';
import type { Options } from './options.ts';
import { readTraces } from './readTraces.ts';
import englishMessages from './translations/en.json';
import type { TraceView } from './views/buildTrace.ts';

export { validateOptions } from './options.ts';

/** Recorded traces for `<Trace src="…" />`: read when the site is built, so that a picture shows what was sent and nothing else. */
export default function tracesPlugin(
  { siteDir, i18n }: LoadContext,
  { examples }: Options,
): Plugin<Record<string, TraceView>> {
  return {
    name: 'traces',
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => [`${examples}/*/recorded/*.json`],

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(i18n.currentLocale) ? {} : englishMessages),

    loadContent: () => readTraces(siteDir, examples),

    async contentLoaded({ content, actions }) {
      await actions.createData('traces.json', JSON.stringify(content));
    },
  };
}
