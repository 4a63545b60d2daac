import type { Board } from './buildBoard.ts';

/** What every page of the site loads, so it is small: pages without tasks are not in it. */
export type OpenTaskData = {
  /** Path of the board below the base URL. */
  board: string;
  /** By the page's name. */
  counts: Readonly<Record<string, number>>;
};

/** How many tasks wait on each page, by its name: those that nobody has taken, and what the site found. */
export function countOpenTasks({ tasks, found }: Pick<Board, 'tasks' | 'found'>): OpenTaskData['counts'] {
  const counts = new Map<string, number>();
  const open = tasks.filter(({ state }) => state === 'open' || state === 'reopened');
  for (const page of [...open, ...found].flatMap(({ pages }) => pages)) counts.set(page, (counts.get(page) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
