import { filesOfTask } from '../../../src/lib/tasks/filesOfCheck.ts';
import { judgeTask } from '../../../src/lib/tasks/judgeTask.ts';
import { readTasks } from '../../../src/lib/tasks/parseTasks.ts';
import { readTexts } from '../../../src/lib/tasks/readTexts.ts';
import type { KnownTasks } from './decideClaims.ts';

/** The tasks of the repository in `root`, and which of them its files fulfil. */
export async function readKnownTasks(root: string): Promise<KnownTasks> {
  const tasks = await readTasks(root);
  const texts = await readTexts(root, tasks.flatMap(filesOfTask));
  return new Map(tasks.map((task) => [task.id, judgeTask(task, texts).length === 0 ? 'done' : 'open']));
}
