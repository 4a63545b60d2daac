import { describe, expect, it } from 'vitest';
import type { Task, TaskCheck } from '../../../src/lib/tasks/task.ts';
import { buildTaskPages } from './buildTaskPages.ts';
import { toOpen, toTask } from './testTasks.ts';

type Input = Parameters<typeof buildTaskPages>[0];

const page = { title: 'A', permalink: '/en/guides/a' };
const build = (tasks: Input['tasks'], more: Partial<Input> = {}) =>
  buildTaskPages({
    tasks,
    found: [],
    skills: [],
    locale: 'en',
    filesAt: new Map(),
    pageOfFile: new Map(),
    pageAt: new Map(),
    ...more,
  });
const pageOf = (more: Partial<Task>, input: Partial<Input> = {}) =>
  build([toOpen('T-001', more)], input).get('tasks-0')?.pages['T-001'];

describe('the page of a task', () => {
  it('says what is at the place of each file', () => {
    const filesAt = new Map<string, 'file' | 'folder' | 'missing'>([
      ['docs/guides/a.md', 'file'],
      ['examples/a', 'folder'],
    ]);
    const files = ['docs/guides/a.md', 'examples/a', 'docs/new.md'];
    expect(pageOf({ files }, { filesAt, pageOfFile: new Map([['docs/guides/a.md', page]]) })?.files).toEqual([
      { file: 'docs/guides/a.md', is: 'file', page },
      { file: 'examples/a', is: 'folder' },
      { file: 'docs/new.md', is: 'missing' },
    ]);
  });

  it.each(['/guides/a', '/guides/a/', '/guides/a/#steps'])('knows the title of its guidance at %s', (guide) => {
    expect(pageOf({ guide }, { pageAt: new Map([['/guides/a', page]]) })?.guide).toEqual({ path: guide, title: 'A' });
  });

  it('leads to guidance that is no page of the documentation', () => {
    expect(pageOf({ guide: '/community/quality/' })?.guide).toEqual({ path: '/community/quality/' });
    expect(pageOf({})).not.toHaveProperty('guide');
  });

  it('names similar tasks that can be taken, those with most skills in common first', () => {
    const skills = ['go', 'git', 'ebpf'];
    const similar = build([
      toOpen('T-001', { skills }),
      toOpen('T-002', { skills: ['go'] }),
      toOpen('T-003', { skills: ['go', 'git'] }),
      toOpen('T-004', { skills: ['rust'] }),
      toOpen('T-005', { skills, kind: 'test' }),
      { task: toTask('T-006', { skills }), state: { state: 'done' } },
    ]).get('tasks-0')?.pages['T-001']?.similar;
    expect(similar?.map(({ id }) => id)).toEqual(['T-003', 'T-002']);
  });

  it('shares its file with its neighbours, whatever is added later', () => {
    const groups = build(
      ['T-015', 'T-016', 'T-031', 'T-1000'].map((id) => toOpen(id)),
      { claimsAsOf: 'now' },
    );
    expect([...groups].map(([name, { pages }]) => [name, Object.keys(pages)])).toEqual([
      ['tasks-0', ['T-015']],
      ['tasks-1', ['T-016', 'T-031']],
      ['tasks-62', ['T-1000']],
    ]);
    expect(groups.get('tasks-0')?.claimsKnown).toBe(true);
  });
});

const means = { 'zh-Hans': '说明', en: 'the meaning' };
it.each<[TaskCheck, object]>([
  [
    { check: 'page', page: 'a.md' },
    { check: 'page', page: 'a.md' },
  ],
  [
    { check: 'section', page: 'a.md', id: 'b', locales: ['en'], lines: 3 },
    { check: 'section', page: 'a.md', id: 'b', languages: ['English'], lines: 3, contains: [] },
  ],
  [
    { check: 'front-matter', page: 'a.md', key: 'draft', value: false, locales: ['en'] },
    { check: 'front-matter', page: 'a.md', key: 'draft', value: 'false', languages: ['English'] },
  ],
  [
    { check: 'text', file: 'a.txt', pattern: 'x', means },
    { check: 'text', place: { file: 'a.txt' }, means: 'the meaning', atLeast: 1 },
  ],
  [
    { check: 'no-text', page: 'a.md', pattern: 'x', means, locales: ['en'] },
    { check: 'no-text', place: { page: 'a.md', languages: ['English'] }, means: 'the meaning', atLeast: 1 },
  ],
  [
    { check: 'entry', file: 'a.yml', list: 'terms', where: { en: 'x', n: 1 } },
    { check: 'entry', file: 'a.yml', list: 'terms', where: 'en: x, n: 1', keys: [] },
  ],
  [
    { check: 'translated', page: 'a.md', to: 'en' },
    { check: 'translated', page: 'a.md', language: 'English' },
  ],
])('a check is shown without its pattern, in one language: %j', (check, shown) => {
  expect(pageOf({ verify: [check] })?.checks).toEqual([shown]);
});
