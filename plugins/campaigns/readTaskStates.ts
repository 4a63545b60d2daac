import type { Recognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import { buildTaskBoard } from '../../src/lib/tasks/buildTaskBoard.ts';
import { filesOfTask } from '../../src/lib/tasks/filesOfCheck.ts';
import { readTasks } from '../../src/lib/tasks/parseTasks.ts';
import { readClaims } from '../../src/lib/tasks/readClaims.ts';
import { readTexts } from '../../src/lib/tasks/readTexts.ts';
import type { BoardTask } from '../../src/lib/tasks/taskBoard.ts';

/** All tasks of a file and where they stand, without what the site finds by itself. Throws a Problem for a broken file. */
export async function readTaskStates(
  siteDir: string,
  file: string,
  recognition: Recognition | undefined,
): Promise<readonly BoardTask[]> {
  const tasks = await readTasks(siteDir, file);
  const [texts, claims] = await Promise.all([readTexts(siteDir, tasks.flatMap(filesOfTask)), readClaims(siteDir)]);
  const history = recognition && { ...recognition.history, finished: recognition.finished };
  return buildTaskBoard({ tasks, texts, found: [], ...(claims && { claims }), ...(history && { history }) }).tasks;
}
