import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesOfCheck, filesOfTask } from '../../../src/lib/tasks/filesOfCheck.ts';
import { judgeCheck } from '../../../src/lib/tasks/judgeCheck.ts';
import { judgeTask } from '../../../src/lib/tasks/judgeTask.ts';
import { readTasks } from '../../../src/lib/tasks/parseTasks.ts';
import { taskKinds, type Task } from '../../../src/lib/tasks/task.ts';
import type { FileTexts } from '../../../src/lib/tasks/texts.ts';
import { applyEdits, type Edit } from './edits.ts';
import { isShallow, readBase } from './readBase.ts';
import { readSolutions } from './readSolutions.ts';
import { takeAway } from './takeAway.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tasks = new Map((await readTasks(root)).map((task) => [task.id, task]));

/** A solution outlives its task: who takes a task out of the list need not know of it. */
const solutions = readSolutions().flatMap(({ task: id, edits }) => {
  const task = tasks.get(id);
  return task ? [{ task, edits }] : [];
});

describe.skipIf(await isShallow(root))('the reference solutions', () => {
  it('are there for many tasks of every kind', () => {
    expect(solutions.length).toBeGreaterThanOrEqual(26);
    expect(new Set(solutions.map(({ task }) => task.kind))).toEqual(new Set(taskKinds));
  });

  describe.each(solutions)('$task.id', ({ task, edits }) => {
    const files = [...new Set([...filesOfTask(task), ...edits.map(({ file }) => file)])];
    const base = readBase(root, task.id, files);
    const judge = async (some: readonly Edit[]) => judgeTask(task, applyEdits(await base, some));

    it('is missing before, and complete after', async () => {
      expect(await judge([])).not.toEqual([]);
      expect(await judge(edits)).toEqual([]);
    });

    it('asks for every part of the solution', async () => {
      for (const edit of edits) {
        expect(await judge(edits.filter((other) => other !== edit)), edit.file).not.toEqual([]);
      }
    });

    it('notices by each of its checks when what it asks for is gone', async () => {
      const solved = applyEdits(await base, edits);
      for (const check of task.verify) {
        expect(judgeCheck(check, takeAway(check, solved, await base)), JSON.stringify(check)).not.toEqual([]);
      }
    });

    if (hasPages(edits))
      it('is not content with one language', async () => {
        const isEnglish = ({ file }: Edit) => file.startsWith('i18n/en/');
        expect(await judge(edits.filter(isEnglish))).not.toEqual([]);
        expect(await judge(edits.filter((edit) => !isEnglish(edit)))).not.toEqual([]);
      });

    if (asksForSections(task))
      it('is not content with empty headings', async () => {
        const headed = new Map(await base);
        for (const [file, text] of withHeadings(task, await base)) headed.set(file, text);
        expect(judgeTask(task, headed)).not.toEqual([]);
      });
  });
});

function hasPages(edits: readonly Edit[]): boolean {
  return edits.some(({ file }) => file.startsWith('docs/'));
}

function asksForSections({ verify }: Task): boolean {
  return verify.some(({ check }) => check === 'section');
}

/** The pages with the headings that are asked for, and nothing below them. */
function* withHeadings({ verify }: Task, base: FileTexts): Generator<[string, string]> {
  for (const check of verify) {
    if (check.check !== 'section') continue;
    for (const file of filesOfCheck(check)) yield [file, `${base.get(file) ?? ''}\n## Heading {#${check.id}}\n`];
  }
}
