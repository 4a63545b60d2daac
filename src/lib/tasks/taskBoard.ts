import type { FoundTask, Missing, Task, TaskState } from './task.ts';

/** A task of the file, where it stands, and what it still asks for. */
export type BoardTask = { task: Task; state: TaskState; missing: readonly Missing[] };

/** All tasks at one time. */
export type TaskBoard = {
  /** In the order of the file. */
  tasks: readonly BoardTask[];
  /** Sorted by kind, then by id. */
  found: readonly FoundTask[];
  /** When the forge was asked for claims, ISO 8601; absent: claims are not known. */
  claimsAsOf?: string;
  /** What `done` was worked out from; absent without history, and then nobody is known to have finished anything. */
  head?: { headSha: string; asOf: number };
};
