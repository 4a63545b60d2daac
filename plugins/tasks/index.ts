import { relative, sep } from 'node:path';
import logger from '@docusaurus/logger';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin, RouteConfig } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { pageOfFile } from '../../src/lib/locales.ts';
import { isProblem } from '../../src/lib/problem.ts';
import type { Recognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import { claimFile } from '../../src/lib/tasks/task.ts';
import type { SiteProps } from './components/taskSite.ts';
import type { Options } from './options.ts';
import { createPaths } from './paths.ts';
import { readContent, skillFile, type TaskContent } from './readContent.ts';
import { reportFile } from './readFieldReports.ts';
import englishMessages from './translations/en.json';
import { buildBoard } from './views/buildBoard.ts';
import { buildReports } from './views/buildReports.ts';
import { buildTaskPages } from './views/buildTaskPages.ts';
import type { LinkedPage } from './views/linkedPage.ts';
import { countOpenTasks, type OpenTaskData } from './views/openTasks.ts';
import { toPageName } from './views/taskRow.ts';

export { validateOptions } from './options.ts';

const name = 'tasks';

/** The board of tasks, a page for each, field reports, and below each page of the documentation how many tasks wait on it. */
export default function tasksPlugin(context: LoadContext, options: Options): Plugin<TaskContent | undefined> {
  const { siteDir, baseUrl, generatedFilesDir, i18n } = context;
  const { repository, branch, routeBasePath, reportsPath, profiles, howTo, howPoints } = options;
  const site: SiteProps = {
    repository,
    branch,
    routeBasePath,
    reportsPath,
    profiles,
    ...(howTo && { howTo }),
    howPoints,
  };
  const paths = createPaths(options);
  const toAddress = (path: string): string => normalizeUrl([baseUrl, path]);
  return {
    name,
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getPathsToWatch: () => ['data/tasks.yml', skillFile, reportFile, claimFile],

    // The texts in the code are Chinese. A site may overrule any of these in its `code.json`.
    getDefaultCodeTranslationMessages: async () => (/^zh\b/.test(i18n.currentLocale) ? {} : englishMessages),

    loadContent: () => readContent(siteDir).catch(acceptBrokenTasks),

    // Here rather than in contentLoaded, because tasks link to the pages of the docs plugin.
    async allContentLoaded({ allContent, actions }) {
      const content = allContent[name]?.['default'] as TaskContent | undefined;
      const pages = toLinkedPages(
        allContent['docusaurus-plugin-content-docs']?.['default'] as Docs | undefined,
        baseUrl,
      );
      const toRoute = (path: string, route: Pick<RouteConfig, 'component' | 'props' | 'modules'>) =>
        actions.addRoute({ ...route, path: toAddress(path), exact: true });

      const input = content && {
        ...content,
        ...content.board,
        locale: i18n.currentLocale,
      };
      const board = input && buildBoard(input);
      actions.setGlobalData({
        board: paths.board,
        counts: board ? countOpenTasks(board) : {},
      } satisfies OpenTaskData);
      toRoute(paths.board, { component: '@theme/TaskBoard', props: { board, site } });

      for (const [group, data] of input ? buildTaskPages({ ...input, ...pages }) : []) {
        // One module for many tasks: whatever is named here is in the bundle of every page of the site.
        const file = await actions.createData(`${group}.json`, JSON.stringify({ ...data, site }));
        const modules = {
          group: `@generated/${relative(generatedFilesDir, file).split(sep).join('/')}`,
        };
        for (const id of Object.keys(data.pages)) toRoute(paths.task(id), { component: '@theme/TaskPage', modules });
      }

      const people = toPeople(allContent['contributors']?.['default'] as Recognition | undefined);
      const reports = buildReports({
        reports: content?.reports ?? [],
        pages: pages.pageNamed,
        people,
        locale: i18n.currentLocale,
      });
      toRoute(paths.reports, { component: '@theme/FieldReports', props: { reports, file: reportFile, site } });
    },
  };
}

/** A broken data file stops a production build; at the desk it is shown, and the board says that it is empty. */
function acceptBrokenTasks(error: unknown): undefined {
  if (!isProblem(error)) throw error;
  error.stack = error.message; // Docusaurus prints the stack of whatever stops it, which would bury the remedy
  if (process.env['NODE_ENV'] === 'production') throw error;
  logger.warn(error.message);
}

/** Pages of the language that is built: by their file, by their name in all languages, and by their place on the site. */
function toLinkedPages(docs: Docs | undefined, baseUrl: string) {
  const all = (docs?.loadedVersions ?? []).flatMap((version) => version.docs);
  const live = all.filter(({ draft, unlisted }) => !draft && !unlisted);
  const pages = live.map(({ source, title, permalink }) => ({
    file: source.replace(/^@site\//, ''),
    page: { title, permalink } satisfies LinkedPage,
  }));
  return {
    pageOfFile: new Map(pages.map(({ file, page }) => [file, page])),
    pageNamed: new Map(pages.map(({ file, page }) => [toPageName(pageOfFile(file) ?? file), page])),
    pageAt: new Map(pages.map(({ page }) => [`/${page.permalink.slice(baseUrl.length)}`.replace(/\/$/, ''), page])),
  };
}

/** Names of those who have a profile, by its slug; nobody without history. */
function toPeople(recognition: Recognition | { kind: 'unavailable' } | undefined): Map<string, string> {
  if (recognition?.kind !== 'available') return new Map();
  return new Map(recognition.ledger.persons.map(({ slug, name }) => [slug, name]));
}
