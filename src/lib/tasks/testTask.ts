import type { Task } from './task.ts';

/** A task that asks for the word "port" in docs/a.md, unless it says otherwise. */
export function testTask(more: Partial<Task> = {}): Task {
  const text = { 'zh-Hans': '写明端口', en: 'Name the port' };
  return {
    id: 'T-001',
    title: text,
    kind: 'page',
    difficulty: 'beginner',
    minutes: 30,
    skills: ['markdown'],
    points: 5,
    why: text,
    steps: [text, text],
    files: ['docs/a.md'],
    verify: [{ check: 'text', page: 'a.md', locales: ['zh-Hans'], pattern: 'port', means: text }],
    ...more,
  };
}
