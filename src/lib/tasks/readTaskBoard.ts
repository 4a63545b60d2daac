import { defaultLocale, locales } from '../locales.ts';
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

type Memo = Map<string, Promise<TaskBoard>>;
// Docusaurus loads modules afresh for every locale, so module variables would not be shared.
const memoKey = Symbol.for('otlp-docs.tasks.board');

/**
 * All tasks and where they stand, by the files of the work tree and the history of HEAD. Read once in a production build, during
 * which nobody edits pages; at the desk, whenever somebody asks. Throws a Problem for a broken data file.
 */
export function readTaskBoard(options: TaskBoardOptions): Promise<TaskBoard> {
  if (process.env['NODE_ENV'] !== 'production') return readBoard(options);
  const memo = ((globalThis as { [memoKey]?: Memo })[memoKey] ??= new Map());
  const key = JSON.stringify(options);
  const board = memo.get(key) ?? readBoard(options);
  memo.set(key, board);
  board.catch(() => memo.delete(key)); // the next reader tries again
  return board;
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
