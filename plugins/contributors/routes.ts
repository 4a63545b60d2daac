import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { RouteConfig } from '@docusaurus/types';
import type { Layout } from '../../src/lib/recognition/ledger/layout.ts';
import type { Options } from './options.ts';
import { createPaths } from './paths.ts';
import type { Redemption } from '../../src/lib/recognition/rules/rewards.ts';
import type { Recognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import { buildMetrics } from '../../src/lib/recognition/standings/metrics.ts';
import { createPersonFinder } from '../../src/lib/recognition/standings/personKeys.ts';
import { pickOwn } from '../../src/lib/recognition/standings/rewards/balance.ts';
import { windowIds } from '../../src/lib/recognition/standings/windows.ts';
import type { Unavailable } from './unavailable.ts';
import { toFullBoard, type FullBoard } from './views/boardData.ts';
import { buildBoardPages } from './views/boardPages.ts';
import { buildBoard } from './views/buildBoard.ts';
import { buildGallery } from './views/buildGallery.ts';
import { buildHealth } from './views/buildHealth.ts';
import { buildLevels } from './views/buildLevels.ts';
import { buildProfile } from './views/buildProfile.ts';
import type { PageLink } from './views/profilePages.ts';
import { toSnapshotView } from './views/snapshotView.ts';

export type RouteInput = {
  recognition: Recognition | Unavailable;
  docs: Docs | undefined;
  /** BCP 47; the language of the pages. */
  locale: string;
  options: Pick<Options, 'routeBasePath' | 'repository' | 'explainCommand' | 'rewards'>;
  /** Points that were spent. */
  redemptions: readonly Redemption[];
};

export type Pages = {
  /** With paths below the base URL. */
  routes: RouteConfig[];
  /** All rows of each board, for the browser to load when somebody searches: file name to content. */
  boards: Map<string, FullBoard>;
};

/** The component of the profiles: the only routes whose number grows with the people. */
export const profileComponent = '@theme/ContributorProfile';

/** Every page that the plugin makes, in one language. */
export function buildPages({ recognition, docs, locale, options, redemptions }: RouteInput): Pages {
  const { routeBasePath, repository, explainCommand, rewards } = options;
  const paths = createPaths(routeBasePath);
  // The browser's bundle names these files, so they exist even when there is nobody in them.
  const boards = new Map(windowIds.map((window) => [`board-${window}.json`, toFullBoard(emptyBoard)]));
  if (recognition.kind === 'unavailable') {
    // What documents link to exists, and says that it is empty.
    const linked = [paths.board(), paths.badges, paths.levels, paths.health];
    return { routes: linked.map((path) => toRoute(path, '@theme/ContributorsBoard', {})), boards };
  }
  const { ledger, standings, rules, layout } = recognition;
  const { headSha, asOf } = ledger;
  const shared = { snapshot: toSnapshotView({ headSha, asOf, configHash: rules.configHash }), repository };
  const toPage = (path: string, component: string, props: object) => toRoute(path, component, props, asOf);

  const boardRoutes = windowIds.flatMap((window) => {
    const board = buildBoard({ ledger, standings, rules, layout, window, locale });
    boards.set(`board-${window}.json`, toFullBoard(board));
    return buildBoardPages(board).map((page) =>
      toPage(paths.board(window, page.page), '@theme/ContributorsBoard', page),
    );
  });
  const pages = toPageLinks(docs, layout);
  const findPerson = createPersonFinder(ledger.persons);
  const profileRoutes = [...standings.values()].map((standing) => {
    const own = rewards === undefined ? {} : { redemptions: pickOwn(redemptions, standing.person.slug, findPerson) };
    const profile = buildProfile({ standing, rules, layout, asOf, pages, locale, ...own });
    const props = { profile, repository, ...(rewards !== undefined && { rewards }) };
    return toRoute(paths.profile(profile.slug), profileComponent, props, Date.parse(profile.latest));
  });
  return {
    routes: [
      ...boardRoutes,
      toPage(paths.badges, '@theme/ContributorBadges', { ...buildGallery({ standings, rules, locale }), ...shared }),
      toPage(paths.levels, '@theme/ContributorLevels', {
        ...buildLevels({ standings, rules, locale }),
        ...shared,
        ...(explainCommand !== undefined && { explainCommand }),
      }),
      toPage(paths.health, '@theme/CommunityHealth', { ...buildHealth(buildMetrics(ledger)), ...shared }),
      ...profileRoutes,
    ],
    boards,
  };
}

const emptyBoard: Parameters<typeof toFullBoard>[0] = {
  window: 'all',
  rows: [],
  newcomers: [],
  totals: { people: 0, newcomers: 0, commits: 0, pages: 0, points: 0 },
  levelNames: [],
  head: { sha7: '', at: new Date(0).toISOString(), configHash: '' },
};

/** `lastUpdatedAt` is for the sitemap, in milliseconds. */
function toRoute(path: string, component: string, props: object, lastUpdatedAt?: number): RouteConfig {
  return {
    path,
    component,
    exact: true,
    props: { ...props },
    ...(lastUpdatedAt !== undefined && { metadata: { lastUpdatedAt } }),
  };
}

/** Where the reader's language shows each page, by its path inside the locale's folder. */
function toPageLinks(docs: Docs | undefined, layout: Layout): Map<string, PageLink> {
  const live = (docs?.loadedVersions ?? []).flatMap((version) => version.docs).filter((doc) => !doc.unlisted);
  return new Map(
    live.flatMap(({ source, title, permalink }) => {
      const page = layout.pageOf(source.replace(/^@site\//, ''));
      return page === undefined ? [] : [[page, { title, permalink }]];
    }),
  );
}
