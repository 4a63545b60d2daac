import type { Locale } from '../../../src/lib/locales.ts';
import type { Drift } from '../../../src/lib/translations/history/drift.ts';
import type { PageState, PageStatus, Reason } from '../../../src/lib/translations/status.ts';
import { groupBy } from './groupBy.ts';
import { isPartial, toChangedSections, toDay, type ChangedSection } from './pageTranslation.ts';
import type { OwnTitles } from './toOwnTitles.ts';

/** A page of the site in the reader's language, as the docs plugin knows it. */
export type SitePage = { title: string; permalink: string };

/** A page in one language. */
export type Cell = {
  locale: Locale;
  state: PageState;
  source?: Locale;
  /** Repository-relative; where the page is or would be. */
  file: string;
  sourceFile?: string;
  reason?: Reason;
  movedTo?: string;
  /** Day (ISO) since which the source says something else, and how many days that was before HEAD. */
  since?: string;
  days?: number;
  /** Those that a translator has to look at. */
  sections: ChangedSection[];
  /** Only some sections are translated; those that are added are there in the source's language. */
  isPartial: boolean;
  /** How many have changed in their looks only. */
  cosmetic: number;
};

export type Row = {
  page: string;
  /** Path of the page where it has no title, because the site does not have it. */
  title: string;
  /** With the base URL; absent for a page that the site does not have. */
  permalink?: string;
  /** One for each language, in their order. */
  cells: Cell[];
};

export type Totals = Record<PageState, number> & {
  locale: Locale;
  /**
   * Pages that can be read in the language from beginning to end, also those that are out of date, among all: 0 to 100, and 100
   * means all. A page of which only some sections are translated is not one of them.
   */
  percent: number;
  /** Of those out of date, pages of which only some sections are translated. */
  partial: number;
  /** The page that has been out of date for longest. */
  oldest?: { page: string; title: string; since: string; days?: number };
};

export type Guide = { folder: string; title: string; totals: Totals[]; rows: Row[] };

export type Overview = {
  totals: Totals[];
  guides: Guide[];
  drifts: Drift[];
  /** Seven letters of HEAD's sha and its day (ISO, UTC), from which ages are counted; absent without history. */
  head?: { sha7: string; day: string };
};

export type OverviewInput = {
  statuses: readonly PageStatus[];
  /** In the order of the site. */
  locales: readonly Locale[];
  /** By path inside the folder of a language. */
  pages: ReadonlyMap<string, SitePage>;
  ownTitles?: OwnTitles;
  drifts: readonly Drift[];
  head?: { sha: string; asOf: number };
};

const msPerDay = 24 * 60 * 60 * 1000;

/** What the status page shows. */
export function buildOverview({ statuses, locales, pages, ownTitles, drifts, head }: OverviewInput): Overview {
  const byPage = groupBy(statuses, ({ page }) => page);
  const rows = [...byPage].map(([page, all]): Row => {
    const known = pages.get(page);
    const cells = locales.flatMap((locale) => all.filter((status) => status.locale === locale));
    return {
      page,
      title: page,
      ...known,
      cells: cells.map((status) => toCell(status, head?.asOf, ownTitles?.get(status))),
    };
  });
  return {
    totals: sumUp(rows, locales),
    guides: [...groupBy(rows, ({ page }) => toFolder(page))].map(([folder, own]) => ({
      folder,
      title: titleOf(folder, pages),
      totals: sumUp(own, locales),
      rows: own,
    })),
    drifts: drifts.map((drift) => ({ ...drift, quarters: [...drift.quarters] })),
    ...(head && { head: { sha7: head.sha.slice(0, 7), day: toDay(head.asOf) } }),
  };
}

function toCell(status: PageStatus, asOf: number | undefined, titles: ReadonlyMap<string, string> | undefined): Cell {
  const { locale, state, source, file, sourceFile, reason, movedTo, staleSince } = status;
  const sections = toChangedSections(status.sections).map((section) => {
    const ownTitle = titles?.get(section.id);
    return { ...section, ...(ownTitle !== undefined && { ownTitle }) };
  });
  return {
    locale,
    state,
    file,
    ...(source && { source }),
    ...(sourceFile !== undefined && { sourceFile }),
    ...(reason && { reason }),
    ...(movedTo !== undefined && { movedTo }),
    ...(staleSince && { since: toDay(staleSince.at) }),
    ...(staleSince && asOf !== undefined && { days: Math.max(0, Math.floor((asOf - staleSince.at) / msPerDay)) }),
    sections,
    isPartial: isPartial(status),
    cosmetic: status.sections.length - sections.length,
  };
}

/** A guide is the first two folders of a page, `guides/ebpf`, or the one that it has. */
function toFolder(page: string): string {
  return page.split('/').slice(0, -1).slice(0, 2).join('/');
}

function titleOf(folder: string, pages: ReadonlyMap<string, SitePage>): string {
  const index = ['index.md', 'index.mdx'].map((name) => pages.get(`${folder}/${name}`)).find(Boolean);
  return index?.title ?? folder;
}

function sumUp(rows: readonly Row[], locales: readonly Locale[]): Totals[] {
  return locales.map((locale) => {
    const own = rows.flatMap(({ page, title, cells }) =>
      cells.filter((cell) => cell.locale === locale).map((cell) => ({ page, title, ...cell })),
    );
    const count = (state: PageState): number => own.filter((cell) => cell.state === state).length;
    const [fresh, stale] = [count('fresh'), count('stale')];
    const partial = own.filter((cell) => cell.isPartial).length;
    const [oldest] = own.filter(({ state }) => state === 'stale').sort(byAge);
    return {
      locale,
      source: count('source'),
      fresh,
      stale,
      missing: count('missing'),
      orphaned: count('orphaned'),
      unknown: count('unknown'),
      percent: Math.floor((100 * (count('source') + fresh + stale - partial)) / Math.max(own.length, 1)),
      partial,
      ...(oldest?.since !== undefined && {
        oldest: {
          page: oldest.page,
          title: oldest.title,
          since: oldest.since,
          ...(oldest.days !== undefined && { days: oldest.days }),
        },
      }),
    };
  });
}

/** A thing that somebody can do: bring a page up to date, or translate it. */
export type Work = { row: Row; cell: Cell };

/** Stale pages, the oldest first, then missing ones. */
export function toWork(guides: readonly Guide[]): Work[] {
  const all = guides.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => ({ row, cell }))));
  const stale = all.filter(({ cell }) => cell.state === 'stale').sort((a, b) => byAge(a.cell, b.cell));
  return [...stale, ...all.filter(({ cell }) => cell.state === 'missing' && cell.sourceFile !== undefined)];
}

/** What is not known to be old comes last. */
function byAge(a: { since?: string }, b: { since?: string }): number {
  const [left, right] = [a.since ?? '~', b.since ?? '~'];
  return left < right ? -1 : left > right ? 1 : 0;
}
