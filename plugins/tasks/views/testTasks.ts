import type { FoundTask, Task, TaskState } from '../../../src/lib/tasks/task.ts';

const both = (text: string) => ({ 'zh-Hans': `中 ${text}`, en: text });

/** A task that is whole; `more` says what matters to the test. */
export function toTask(id: string, more: Partial<Task> = {}): Task {
  return {
    id,
    title: both(`Title of ${id}`),
    kind: 'page',
    difficulty: 'intermediate',
    minutes: 60,
    skills: ['markdown'],
    points: 3,
    why: both('Because.'),
    steps: [both('First.'), both('Second.')],
    files: ['docs/guides/a.md'],
    verify: [{ check: 'page', page: 'guides/a.md' }],
    ...more,
  };
}

export function toOpen(id: string, more: Partial<Task> = {}): { task: Task; state: TaskState } {
  return { task: toTask(id, more), state: { state: 'open' } };
}

export function toFound(id: string, more: Partial<FoundTask> = {}): FoundTask {
  return {
    id,
    kind: 'unverified-page',
    title: both(`Found ${id}`),
    difficulty: 'beginner',
    minutes: 30,
    skills: ['testing'],
    steps: [both('Follow it.')],
    files: ['docs/guides/a.md'],
    command: 'npm run lint -- docs/guides/a.md',
    ...more,
  };
}

export const finished = (id: string) => ({
  task: id,
  sha: '0123456789abcdef',
  at: Date.parse('2026-11-20T23:30:00Z'),
  people: [{ slug: 'ada', name: 'Ada' }],
});
