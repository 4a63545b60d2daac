import { judgeTask } from './judgeTask.ts';
import type { FinishedTask, FoundTask, Missing, Task, TaskState, ClaimFile } from './task.ts';
import type { TaskBoard } from './taskBoard.ts';
import type { FileTexts } from './texts.ts';

/** What a board is made from; claims and history are absent where they are not known. */
export type BoardFacts = {
  tasks: readonly Task[];
  /** Of the work tree. */
  texts: FileTexts;
  found: readonly FoundTask[];
  claims?: ClaimFile;
  history?: { headSha: string; asOf: number; finished: readonly FinishedTask[] };
};

/** Where each task stands. Pure. */
export function buildTaskBoard({ tasks, texts, found, claims, history }: BoardFacts): TaskBoard {
  return {
    tasks: tasks.map((task) => {
      const missing = judgeTask(task, texts);
      const finished = history?.finished.find((one) => one.task === task.id);
      const claim = claims?.claims.find((one) => one.task === task.id);
      return { task, missing, state: toState(missing, { finished, claim }) };
    }),
    found,
    ...(claims && { claimsAsOf: claims.asOf }),
    ...(history && { head: { headSha: history.headSha, asOf: history.asOf } }),
  };
}

type Known = { finished: FinishedTask | undefined; claim: ClaimFile['claims'][number] | undefined };

function toState(missing: Missing[], { finished, claim }: Known): TaskState {
  if (missing.length === 0) return { state: 'done', ...(finished && { finished }) };
  if (finished) return { state: 'reopened', finished, missing };
  return claim ? { state: 'claimed', claim } : { state: 'open' };
}
