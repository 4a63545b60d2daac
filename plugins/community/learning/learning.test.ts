import { describe, expect, it } from 'vitest';
import { readLearningPaths } from '../../../src/lib/learning/readLearningPaths.ts';
import { readTasks } from '../../../src/lib/tasks/parseTasks.ts';
import { buildPathList, buildPathPage } from './buildLearning.ts';
import { isFinished, isRight } from './progress.ts';

const paths = await readLearningPaths('.');
const tasks = await readTasks('.');

describe('the learning paths of this site', () => {
  it('are at least six, each with its role, steps and time', () => {
    const { paths: list, lang } = buildPathList(paths, 'en');
    expect(list.length).toBeGreaterThanOrEqual(6);
    expect(lang).toBeUndefined();
    for (const { minutes, steps } of list) expect(minutes).toBeGreaterThan(steps);
  });

  it.each(paths.map((path) => path.id))('%s can be finished, and only by right answers', (id) => {
    const path = paths.find((one) => one.id === id);
    if (!path) throw new Error(`Unexpected path ${id}, expected one of the file.`);
    for (const locale of ['zh-Hans', 'en', 'fr']) {
      const page = buildPathPage(path, tasks, locale);
      const right = page.questions.map(
        (question) =>
          [question.id, question.choices.flatMap((choice, place) => (choice.right ? [place] : []))] as const,
      );
      const steps = page.steps.map((step) => step.id);
      expect(isFinished(page, { steps, answers: Object.fromEntries(right) })).toBe(true);
      for (const question of page.questions) {
        const all = [...question.choices.keys()];
        expect([isRight(question, []), isRight(question, all)]).toEqual([false, false]);
        // A choice is named by its text.
        expect(new Set(question.choices.map(({ text }) => text)).size).toBe(question.choices.length);
      }
      expect(page.lang).toBe(locale === 'fr' ? 'en' : undefined);
    }
  });

  it('do not give away the answer by its place', () => {
    const single = paths.flatMap(({ questions }) => questions).filter(({ several }) => !several);
    const first = single.filter(({ choices }) => choices[0]?.right).length;
    const second = single.filter(({ choices }) => choices[1]?.right).length;
    for (const count of [first, second]) expect(count / single.length).toBeLessThan(0.6);
  });

  it('lead to the page of a task by its title', () => {
    const path = paths.find(({ steps }) => steps.some(({ task }) => task !== undefined));
    const step = path && buildPathPage(path, tasks, 'en').steps.find(({ task }) => task !== undefined);
    expect(step?.address).toMatch(/^\/community\/tasks\/t-\d+\/$/);
    expect(tasks.map(({ title }) => title.en)).toContain(step?.task);
  });
});
