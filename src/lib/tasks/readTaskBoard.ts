import { defaultLocale, locales } from '../locales.ts';
import { readOnce } from '../memo.ts';
import { readRecognition, type RecognitionOptions } from '../recognition/readRecognition.ts';
import { ruleFilesIn } from '../recognition/rules/readRules.ts';
import { buildTaskBoard } from './buildTaskBoard.ts';
import { filesOfTask } from './filesOfCheck.ts';
import { readTasks } from './parseTasks.ts';
import { readClaims } from './readClaims.ts';
import { readFoundTasks } from './readFoundTasks.ts';
import { readTexts } from './readTexts.ts';
import type { TaskBoard } from './taskBoard.ts';

export type TaskBoardOptions = { siteDir: string } & Partial<RecognitionOptions>;

/**
 * All tasks and where they stand, by the files of the work tree and the history of HEAD; read once in a production build, at the
 * desk whenever somebody asks. Throws a Problem for a broken data file.
 */
export function readTaskBoard(options: TaskBoardOptions): Promise<TaskBoard> {
  const read = (): Promise<TaskBoard> => readBoard(options);
  return process.env['NODE_ENV'] === 'production' ? readOnce(`task board ${JSON.stringify(options)}`, read) : read();
}

async function readBoard(options: TaskBoardOptions): Promise<TaskBoard> {
  const { siteDir, data = ruleFilesIn('data') } = options;
  const tasks = await readTasks(siteDir, data.tasks);
  const [texts, found, claims, recognition] = await Promise.all([
    readTexts(siteDir, tasks.flatMap(filesOfTask)),
    readFoundTasks(siteDir),
    readClaims(siteDir),
    readRecognition({ docsDir: locales[defaultLocale].docsDir, defaultLocale, data, ...options }),
  ]);
  const history =
    recognition.kind === 'available'
      ? { headSha: recognition.history.headSha, asOf: recognition.history.asOf, finished: recognition.finished }
      : undefined;
  return buildTaskBoard({ tasks, texts, found, ...(claims && { claims }), ...(history && { history }) });
}
