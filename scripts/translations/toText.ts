import type { Language } from '../../src/lib/docs/language.ts';
import { localeIds, locales } from '../../src/lib/locales.ts';
import { pageStates, type PageState, type PageStatus } from '../../src/lib/translations/status.ts';
import { displayWidth, toTable, type Column } from '../contributors/table.ts';
import { safeLine } from '../report/safe.ts';
import { words, type Words } from './words.ts';

export type TextOptions = {
  /** What the totals count. */
  all: readonly PageStatus[];
  language: Language;
  /** Columns of the terminal; Infinity where the output is none. */
  width: number;
};

/** The status for people: a row for each page and language, with a line for each section, then the totals. Pure. */
export function toText(pages: readonly PageStatus[], { all, language, width }: TextOptions): string {
  const said = words[language];
  const rows = pages.flatMap((page) => toRows(page, said));
  const table = toTable(toColumns(rows, said, width), rows);
  const lines = [...(rows.length > 0 ? table : [said.nothing]), '', ...toTotals(all, said)];
  return lines.map((line) => `${line}\n`).join('');
}

function toRows(status: PageStatus, said: Words): string[][] {
  const { page, locale, source = '', state, staleSince } = status;
  const since = staleSince ? new Date(staleSince.at).toISOString().slice(0, 10) : '';
  const [first = '', ...others] = toDetails(status, said);
  return [
    [page, locale, source, said.states[state], since, first],
    ...others.map((detail) => ['', '', '', '', '', detail]),
  ];
}

function toDetails({ state, reason, movedTo, sections, page, source }: PageStatus, said: Words): string[] {
  if (movedTo !== undefined) return [said.movedTo(movedTo)];
  if (state === 'orphaned' && source) return [said.noSource(`${locales[source].docsDir}/${page}`)];
  if (reason) return [said.reasons[reason]];
  return sections.map(({ id, change, kind }) => `${id} ${said.changes[change]} ${said.kinds[kind]}`);
}

const gap = 2;
const narrowest = 16;

/** As wide as the terminal: pages and sections share what the others leave. */
function toColumns(rows: readonly string[][], said: Words, width: number): Column[] {
  const titles = Object.values(said.columns);
  const natural = titles.map((title, index) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(safeLine(row[index] ?? ''))), displayWidth(title)),
  );
  const [page = 0, , , , , sections = 0] = natural;
  const fixed = natural.slice(1, -1).reduce((sum, one) => sum + one, gap * (titles.length - 1));
  const room = Math.max(2 * narrowest, width - fixed);
  const widestSections = Math.max(narrowest, room - Math.min(page, Math.floor(room / 2)));
  const widestPage = Math.max(narrowest, room - Math.min(sections, widestSections));
  return titles.map((title, index): Column => {
    const isFirst = index === 0;
    const isLast = index === titles.length - 1;
    return { title, align: 'left', ...((isFirst || isLast) && { widest: isFirst ? widestPage : widestSections }) };
  });
}

function toTotals(all: readonly PageStatus[], said: Words): string[] {
  return localeIds.flatMap((locale) => {
    const own = all.filter((page) => page.locale === locale && page.state !== 'source');
    if (own.length === 0) return [];
    const count = (wanted: PageState): number => own.filter(({ state }) => state === wanted).length;
    const parts = pageStates
      .filter((state) => state !== 'source')
      .map((state) => ({ state, number: count(state) }))
      .filter(({ state, number }) => number > 0 || state === 'fresh')
      .map(({ state, number }) => `${said.states[state]} ${number} (${Math.round((number / own.length) * 100)}%)`);
    return [said.total(locale, own.length, parts)];
  });
}
