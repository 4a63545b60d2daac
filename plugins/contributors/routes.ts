import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { RouteConfig } from '@docusaurus/types';
import type { History } from '../../src/lib/git/history.ts';
import { pageOfFile } from '../../src/lib/locales.ts';
import { buildBoard, windowDays, type Board } from './buildBoard.ts';
import { buildPeople } from './buildPeople.ts';
import { buildProfile, type PageLink, type Profile } from './buildProfile.ts';
import { allTimePath, boardPath, profilePath } from './paths.ts';
import type { PersonEntry } from './people.ts';

export type Content = { history: History; entries: PersonEntry[] };

/** Props of `@theme/ContributorsBoard`; without a board, history was missing when the site was built. */
export type BoardProps = { board?: Board; repoUrl: string };

/** Props of `@theme/ContributorProfile`. */
export type ProfileProps = { profile: Profile; repoUrl: string };

/** The board, the board of all time and a profile for each person, with paths below the base URL. */
export function buildRoutes({ history, entries }: Content, docs: Docs | undefined, repoUrl: string): RouteConfig[] {
  if (history.kind === 'unavailable') return [boardRoute(boardPath, { repoUrl })];
  const people = buildPeople(history, entries);
  const pages = toPageLinks(docs);
  const window = { headSha: history.headSha, asOf: history.asOf };
  return [
    boardRoute(boardPath, { board: buildBoard(people, { ...window, days: windowDays }), repoUrl }),
    boardRoute(allTimePath, { board: buildBoard(people, window), repoUrl }),
    ...people.persons.map((person) => profileRoute({ profile: buildProfile(person, pages), repoUrl })),
  ];
}

function boardRoute(path: string, props: BoardProps): RouteConfig {
  const metadata = props.board && { lastUpdatedAt: Date.parse(props.board.head.at) };
  return { path, component: '@theme/ContributorsBoard', exact: true, props, ...(metadata && { metadata }) };
}

function profileRoute(props: ProfileProps): RouteConfig {
  return {
    path: profilePath(props.profile.slug),
    component: '@theme/ContributorProfile',
    exact: true,
    props,
    metadata: { lastUpdatedAt: Date.parse(props.profile.latest) }, // for the sitemap
  };
}

/** Where the reader's language shows each page, by its path inside the locale's folder. */
function toPageLinks(docs: Docs | undefined): Map<string, PageLink> {
  const live = (docs?.loadedVersions ?? []).flatMap((version) => version.docs).filter((doc) => !doc.unlisted);
  return new Map(
    live.flatMap(({ source, title, permalink }) => {
      const page = pageOfFile(source.replace(/^@site\//, ''));
      return page === undefined ? [] : [[page, { title, permalink }]];
    }),
  );
}
