import { localize } from '../../src/lib/recognition/rules/localize.ts';
import type { Level } from '../../src/lib/recognition/rules/rules.ts';
import { windowStart } from '../../src/lib/recognition/standings/windows.ts';
import { safeLine } from '../report/safe.ts';
import type { Report, ReportPerson } from './buildReport.ts';
import { formatPoints } from './points.ts';
import { toTable, type Column } from './table.ts';
import { toCount } from './toCount.ts';

const columns: readonly Column[] = [
  { title: '#', align: 'right' },
  { title: 'Name', align: 'left', widest: 40 },
  { title: 'Points', align: 'right' },
  { title: 'Commits', align: 'right' },
  { title: 'Level', align: 'left' },
  { title: 'Latest', align: 'left' },
];
const welcomed = 12;

export type TextOptions = {
  /** Of the repository. */
  name: string;
  levels: Level[];
  /** Rows of the table; everybody if absent. */
  limit?: number;
};

/** The board for people: newcomers, table, totals and what it was computed from. Pure. */
export function toText(report: Report, { name, levels, limit = Infinity }: TextOptions): string {
  const { people, anonymous, snapshot, window } = report;
  const levelNames = new Map(levels.map((level) => [level.id, localize(level.name, 'en')]));
  const rows = people
    .slice(0, limit)
    .map((person, index) => [
      String(index + 1),
      person.name,
      formatPoints(person.points),
      String(person.commits),
      levelNames.get(person.level ?? '') ?? '',
      person.lastAt.slice(0, 10),
    ]);
  const more = people.length - rows.length;
  if (anonymous && more === 0)
    rows.push(['', 'Anonymous', formatPoints(anonymous.points), String(anonymous.commits), '', '']);
  return [
    `Contributors of ${safeLine(name)}, ${describeWindow(window, Date.parse(snapshot.asOf))}`,
    '',
    ...(rows.length > 0 ? toTable(columns, rows) : ['Nobody contributed in this time.']),
    ...(more > 0 ? [`… and ${more} more`] : []),
    '',
    ...welcome(report),
    describeTotals(report),
    ...describeRepeats(report),
    `Computed from commit ${snapshot.headSha.slice(0, 12)} of ${snapshot.asOf.slice(0, 10)}, rules ${snapshot.configHash}.`,
    '',
  ].join('\n');
}

function describeWindow(window: string, asOf: number): string {
  const start = windowStart(window, asOf);
  if (start === undefined || start === -Infinity) return 'of all time';
  return `${new Date(start).toISOString().slice(0, 10)} to ${new Date(asOf).toISOString().slice(0, 10)} (${window})`;
}

function welcome(report: Report): string[] {
  const newcomers = findNewcomers(report);
  if (newcomers.length === 0) return [];
  const names = newcomers.slice(0, welcomed).map((person) => safeLine(person.name));
  const more = newcomers.length - names.length;
  return [`New: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

/** Whose first contribution is in the window, latest first; nobody for all time. */
function findNewcomers({ people, snapshot, window }: Report): ReportPerson[] {
  const start = windowStart(window, Date.parse(snapshot.asOf)) ?? -Infinity;
  if (start === -Infinity) return [];
  return people
    .filter(({ firstAt }) => Date.parse(firstAt) >= start)
    .sort((a, b) => Date.parse(b.firstAt) - Date.parse(a.firstAt));
}

function describeTotals({ totals }: Report): string {
  const { humans, commits, points, bots } = totals;
  const left = bots === 0 ? '' : ` ${toCount(bots, 'program is', 'programs are')} left out.`;
  return `${toCount(humans, 'person', 'people')}, ${toCount(commits, 'commit')}, ${formatPoints(points)} points.${left}`;
}

/** People are told apart by address, so one name may stand for several addresses of one person, or for namesakes. */
function describeRepeats({ people }: Report): string[] {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
  if (repeated.length === 0) return [];
  const names = repeated.slice(0, 5).map(([name, count]) => `${safeLine(name)} (${count})`);
  const more = repeated.length - names.length;
  const list = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [
    `Several addresses under one name: ${list}. If that is one person, put them together in people.yml or .mailmap.`,
  ];
}
