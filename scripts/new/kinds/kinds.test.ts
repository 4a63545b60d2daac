import { expect, it } from 'vitest';
import type { Surroundings } from '../kind.ts';
import { campaign } from './campaign.ts';
import { nextPosition, page } from './page.ts';
import { rule } from './rule.ts';
import { task } from './task.ts';

/** A repository of these files. */
function around(files: Readonly<Record<string, string>>): Surroundings {
  const list = (folder: string) =>
    Object.keys(files).flatMap((file) =>
      file.startsWith(`${folder}/`) ? (file.slice(folder.length + 1).split('/')[0] ?? []) : [],
    );
  return { read: (file) => files[file], list: (folder) => [...new Set(list(folder))].sort(), today: '2026-11-22' };
}
const titles = { 'title-zh': '标题', 'title-en': 'Title' };
const answers = { ...titles, kind: 'page', difficulty: 'beginner', file: 'README.md' };
const planTask = (tasks: string | undefined, more: object = {}) =>
  task.plan(
    { ...answers, ...more },
    around({ 'README.md': 'A\n', ...(tasks !== undefined && { 'data/tasks.yml': tasks }) }),
  );

it.each(['tasks: {a: b\n', 'tasks:\n  - id: T-081\n  - { id: [\n', 'tasks:\n  a: b\n', 'other: 1\n', '', undefined])(
  'gives no number where those that were given cannot be read: %j',
  (tasks) => expect(() => planTask(tasks)).toThrow(/^Unexpected data\/tasks\.yml, expected .*\. .*`npm run lint`/),
);

it.each(['tasks: []\n', 'tasks:\n  - id: T-007\n', 'tasks:\r\n  - id: T-007\r\n'])('adds to %j', (tasks) => {
  const [{ text = '' } = {}] = planTask(tasks).writes;
  expect(text).toMatch(/^tasks:\r?\n(?: {2}- id: T-007\r?\n)? {2}- id: T-00[18]\n/);
});

it('makes no task that its own file finishes', () => {
  const [{ text = '' } = {}] = planTask('tasks: []\n', { file: 'data/tasks.yml' }).writes;
  const pattern = /pattern: '(.*)'/.exec(text)?.[1] ?? '';
  expect(text).not.toMatch(new RegExp(pattern, 'mu'));
  expect('T-001: to write').toMatch(new RegExp(pattern, 'mu'));
});

const taken = {
  'docs/guides/a/index.md': '',
  'docs/guides/a/_category_.json': '{ "key": "a", "position": 20 }',
  'docs/guides/b.mdx': '',
  'docs/guides/c/readme.md': '',
  'docs/community/index.md': '',
};
it.each([
  ['guides/a', 'docs/guides/a/index.md'],
  ['guides/a/a', 'docs/guides/a/index.md'],
  ['guides/a/readme', 'docs/guides/a/index.md'],
  ['guides/b', 'docs/guides/b.mdx'],
  ['guides/c', 'docs/guides/c/readme.md'],
  ['guides/c/index', 'docs/guides/c/readme.md'],
])('makes no page at the address of another: %s', (path, other) =>
  expect(() => page.plan({ ...titles, path, difficulty: 'beginner' }, around(taken))).toThrow(
    `Unexpected path "${path}", expected an address that is free: ${other} is served there. Choose another name.`,
  ),
);

it('counts positions of the pages beside a page, not that of their folder', () => {
  expect(nextPosition('docs/guides/a', around(taken))).toBe(10);
  expect(nextPosition('docs/guides', around(taken))).toBe(30);
});

it.each(['con', 'nul', 'com1'])('has no name that Windows cannot check out: %s', (name) => {
  const [path, id] = [
    page.fields.find((field) => field.name === 'path'),
    rule.fields.find((field) => field.name === 'id'),
  ];
  expect(path?.check(`guides/${name}`)?.en).toContain('Windows');
  expect(path?.check(`guides/${name}/a`)?.en).toContain('Windows');
  expect(path?.check(`guides/${name}-a`)).toBeUndefined();
  expect(id?.check(name)?.en).toContain('Windows');
});

it.each(['2fast', 'delete', 'md-rules', 'remark-lint', 'index'])(
  'makes no rule whose name code cannot have: %s',
  (id) => {
    const [field] = rule.fields;
    expect(field?.check(id)?.en).toMatch(/^Unexpected ".*", expected a name that code can have/);
  },
);

it('announces no campaign that has begun: its rules are known beforehand', () => {
  const plan = (from: string) =>
    campaign.plan({ ...titles, id: 'a', from, to: '2027-01-01', 'time-zone': 'UTC' }, around({}));
  expect(() => plan('2026-11-21')).toThrow('Unexpected --from 2026-11-21, expected 2026-11-22 or later');
  expect(plan('2026-11-22').writes).toHaveLength(1);
});
