import { Problem } from '../../../src/lib/problem.ts';
import { filesOfTask } from '../../../src/lib/tasks/filesOfCheck.ts';
import { judgeTask } from '../../../src/lib/tasks/judgeTask.ts';
import { readTasks } from '../../../src/lib/tasks/parseTasks.ts';
import { readTexts } from '../../../src/lib/tasks/readTexts.ts';
import type { Task } from '../../../src/lib/tasks/task.ts';
import { readSolutions, type Solution } from '../../task/solutions/readSolutions.ts';

/**
 * What somebody new can do in a clone: the wanted task, or the first one for a first contribution, of those that nobody has done and
 * that have a reference solution. Throws a Problem when there is none.
 */
export async function pickTask(clone: string, wanted?: string): Promise<Solution & { asked: Task }> {
  const solutions = new Map(readSolutions().map((solution) => [solution.task, solution]));
  const tasks = await readTasks(clone);
  for (const asked of tasks) {
    const solution = solutions.get(asked.id);
    const isWanted = wanted === undefined ? asked.goodFirst === true : asked.id === wanted;
    if (!solution || !isWanted) continue;
    const texts = await readTexts(clone, filesOfTask(asked));
    if (judgeTask(asked, texts).length > 0) return { ...solution, asked };
  }
  throw new Problem(
    `Unexpected ${wanted === undefined ? 'tasks for a first contribution' : `task "${wanted}"`}, expected one that is open and has a reference solution: ${[...solutions.keys()].join(', ')}.`,
  );
}
