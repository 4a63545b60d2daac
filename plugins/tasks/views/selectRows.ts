import { taskDifficulties, type TaskState } from '../../../src/lib/tasks/task.ts';
import { noQuery, timeLimits, type BoardQuery, type SortKey } from './boardQuery.ts';
import type { Choosable } from './taskRow.ts';

/** The rows that answer. `rows` are in the order that is recommended, which decides between equals. */
export function selectRows<Row extends Choosable>(rows: readonly Row[], query: BoardQuery): Row[] {
  return rows.filter(createMatch(query)).sort(comparisons[query.sort]);
}

/** What can be taken comes first, what is done last. */
const place: Record<TaskState['state'], number> = { open: 0, reopened: 0, claimed: 1, done: 2 };

/**
 * What is recommended: what can be taken, then what somebody is at, then what is done; right for a first contribution, then
 * easy, then short ones first.
 */
export function compareRecommended(a: Choosable, b: Choosable): number {
  return (
    place[a.state] - place[b.state] ||
    Number(b.goodFirst) - Number(a.goodFirst) ||
    taskDifficulties.indexOf(a.difficulty) - taskDifficulties.indexOf(b.difficulty) ||
    a.minutes - b.minutes ||
    compareAge(a, b)
  );
}

const comparisons: Record<SortKey, (a: Choosable, b: Choosable) => number> = {
  recommended: () => 0,
  time: (a, b) => a.minutes - b.minutes,
  points: (a, b) => b.points - a.points,
  // Numbers are given out in order and never again.
  newest: (a, b) => compareAge(b, a),
};

function compareAge(a: Choosable, b: Choosable): number {
  return numberOf(a) - numberOf(b);
}

function numberOf({ id }: Choosable): number {
  return Number(/^T-(\d+)$/.exec(id)?.[1] ?? 0);
}

/** How many rows there would be for each choice, if everything else that is asked stayed. */
export type Choices = {
  goodFirst: number;
  kind: ReadonlyMap<string, number>;
  difficulty: ReadonlyMap<string, number>;
  skill: ReadonlyMap<string, number>;
  minutes: ReadonlyMap<number, number>;
};

export function countChoices(rows: readonly Choosable[], query: BoardQuery): Choices {
  const ofAnyLength = selectWithout(rows, query, 'minutes');
  return {
    goodFirst: rows.filter(createMatch({ ...query, goodFirst: true })).length,
    kind: tally(selectWithout(rows, query, 'kind').map(({ kind }) => kind)),
    difficulty: tally(selectWithout(rows, query, 'difficulty').map(({ difficulty }) => difficulty)),
    skill: tally(selectWithout(rows, query, 'skill').flatMap(({ skills }) => skills)),
    minutes: new Map(timeLimits.map((limit) => [limit, ofAnyLength.filter(({ minutes }) => minutes <= limit).length])),
  };
}

/** How many rows there would be in each state; their sum is how many there would be in any. */
export function countStates(rows: readonly Choosable[], query: BoardQuery): ReadonlyMap<string, number> {
  return tally(selectWithout(rows, query, 'state').map(({ state }) => state));
}

function selectWithout(rows: readonly Choosable[], query: BoardQuery, key: keyof BoardQuery): Choosable[] {
  const { [key]: _left, ...rest } = query;
  return rows.filter(createMatch({ ...noQuery, ...rest }));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function createMatch(query: BoardQuery): (row: Choosable) => boolean {
  const { goodFirst, state, kind, difficulty, skill, minutes, page } = query;
  const words = fold(query.q).split(/\s+/).filter(Boolean);
  return (row) =>
    (!goodFirst || row.goodFirst) &&
    (state === undefined || row.state === state) &&
    (kind === undefined || row.kind === kind) &&
    (difficulty === undefined || row.difficulty === difficulty) &&
    (skill === undefined || row.skills.includes(skill)) &&
    (minutes === undefined || row.minutes <= minutes) &&
    (page === undefined || row.pages.includes(page)) &&
    (words.length === 0 || includesAll(fold(`${row.id} ${row.title}`), words));
}

function includesAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Case, width and accents do not matter, nor how code is marked. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}`]/gu, '')
    .toLowerCase();
}
