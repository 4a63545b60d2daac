import type { Task, TaskState, TaskText } from '../../../src/lib/tasks/task.ts';
import type { PersonName } from './buildSummary.ts';

/** Tasks that were finished between two summaries, and those that were once and do not hold any more. */
export type TaskNews = {
  finished: { id: string; title: TaskText; people: PersonName[] }[];
  reopened: { id: string; title: TaskText }[];
};

type Standing = { task: Pick<Task, 'id' | 'title'>; state: TaskState };

/** What a summary says of the tasks as they stand now. */
export function toTaskNews(
  standings: readonly Standing[],
  { since, until }: { since: number; until: number },
): TaskNews {
  const news: TaskNews = { finished: [], reopened: [] };
  for (const { task, state } of standings) {
    const { id, title } = task;
    const finished = 'finished' in state ? state.finished : undefined;
    if (finished && finished.at >= since && finished.at < until) {
      news.finished.push({ id, title, people: finished.people });
    }
    if (state.state === 'reopened') news.reopened.push({ id, title });
  }
  return news;
}
