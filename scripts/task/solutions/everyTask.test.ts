import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesOfTask } from '../../../src/lib/tasks/filesOfCheck.ts';
import { judgeCheck } from '../../../src/lib/tasks/judgeCheck.ts';
import { judgeTask } from '../../../src/lib/tasks/judgeTask.ts';
import { readTasks } from '../../../src/lib/tasks/parseTasks.ts';
import type { Task } from '../../../src/lib/tasks/task.ts';
import { isShallow, readBase } from './readBase.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tasks = await readTasks(root);

it('offers many tasks of each difficulty, and many for a first contribution', () => {
  const count = (wanted: (task: Task) => boolean) => tasks.filter(wanted).length;
  expect(tasks.length).toBeGreaterThanOrEqual(64);
  expect(count(({ difficulty }) => difficulty === 'beginner')).toBeGreaterThanOrEqual(30);
  expect(count(({ difficulty }) => difficulty === 'intermediate')).toBeGreaterThanOrEqual(22);
  expect(count(({ difficulty }) => difficulty === 'advanced')).toBeGreaterThanOrEqual(12);
  expect(count(({ goodFirst }) => goodFirst === true)).toBeGreaterThanOrEqual(15);
});

it('asks for nothing twice: no title is given twice', () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    expect(new Set(tasks.map(({ title }) => title[language])).size).toBe(tasks.length);
  }
});

describe.each(tasks)('$id', (task) => {
  it('names the files that it looks at, and no others that nobody makes', () => {
    const looked = filesOfTask(task);
    expect(task.files).toEqual(expect.arrayContaining(looked));
    for (const file of task.files) expect(existsSync(path.join(root, file)) || looked.includes(file), file).toBe(true);
  });

  it('has a few steps, each in Chinese and in English', () => {
    expect(task.steps.length).toBeGreaterThanOrEqual(2);
    expect(task.steps.length).toBeLessThanOrEqual(8);
    for (const text of [task.title, task.why, ...task.steps]) {
      expect(text['zh-Hans']).toMatch(/\p{Script=Han}/u);
      // English quotes Chinese where it is about words.
      expect(text.en.replaceAll(/`[^`]*`|“[^”]*”/g, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('is worth points in proportion to its time', () => {
    expect(task.minutes / task.points).toBeGreaterThanOrEqual(10);
    expect(task.minutes / task.points).toBeLessThanOrEqual(20);
  });

  it('asks for skills that there are', () => {
    const { skills } = parse(readFileSync(path.join(root, 'data/skills.yml'), 'utf8')) as { skills: { id: string }[] };
    expect(skills.map(({ id }) => id)).toEqual(expect.arrayContaining(task.skills));
  });

  if (task.guide)
    it('has guidance on a page of the site', () => {
      const place = `docs${task.guide?.replace(/#.*$/, '').replace(/\/$/, '')}`;
      const pages = ['.md', '.mdx', '/index.md', '/index.mdx'].map((ending) => `${place}${ending}`);
      expect(pages.filter((page) => existsSync(path.join(root, page)))).not.toEqual([]);
    });

  if (task.goodFirst)
    it('takes somebody new no more than 45 minutes, and Node and git', () => {
      expect(task.difficulty).toBe('beginner');
      expect(task.minutes).toBeLessThanOrEqual(45);
      const toolchains = ['go', 'python', 'java', 'rust', 'kubernetes', 'ebpf', 'collector'];
      expect(task.skills.filter((skill) => toolchains.includes(skill))).toEqual([]);
    });
});

describe.skipIf(await isShallow(root))('as the repository was when they came', () => {
  it('no task was done', async () => {
    for (const task of tasks) {
      expect(judgeTask(task, await readBase(root, task.id, filesOfTask(task))), task.id).not.toEqual([]);
    }
  });

  it('no task was a part of another: doing one leaves something of every other', async () => {
    const open = new Map<string, Set<string>>();
    for (const task of tasks) {
      const texts = await readBase(root, task.id, filesOfTask(task));
      const missing = task.verify.filter((check) => judgeCheck(check, texts).length > 0);
      open.set(task.id, new Set(missing.map(({ ...check }) => JSON.stringify(check))));
    }
    for (const [id, asked] of open) {
      const including = [...open].filter(([other, all]) => other !== id && [...asked].every((check) => all.has(check)));
      expect(
        including.map(([other]) => other),
        id,
      ).toEqual([]);
    }
  });
});
