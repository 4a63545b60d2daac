import { expect, it } from 'vitest';
import type { TaskState } from '../../../src/lib/tasks/task.ts';
import { toTaskNews } from './taskNews.ts';

const days = { since: 100, until: 200 };
const people = [{ slug: 'ann', name: 'Ann' }];
const finishedAt = (at: number) => ({ task: 'T-001', sha: 'a', at, people });
const newsOf = (state: TaskState) => {
  const title = { 'zh-Hans': '一', en: 'One' };
  const { finished, reopened } = toTaskNews([{ task: { id: 'T-001', title }, state }], days);
  return [finished.length, reopened.length];
};

it.each<[string, TaskState, [number, number]]>([
  ['open', { state: 'open' }, [0, 0]],
  ['finished in these days', { state: 'done', finished: finishedAt(100) }, [1, 0]],
  ['finished before them', { state: 'done', finished: finishedAt(99) }, [0, 0]],
  ['finished after them', { state: 'done', finished: finishedAt(200) }, [0, 0]],
  ['done by nobody in particular', { state: 'done' }, [0, 0]],
  ['open again since', { state: 'reopened', finished: finishedAt(150), missing: [] }, [1, 1]],
  ['open again for longer', { state: 'reopened', finished: finishedAt(1), missing: [] }, [0, 1]],
])('a task that is %s', (_, state, expected) => expect(newsOf(state)).toEqual(expected));
