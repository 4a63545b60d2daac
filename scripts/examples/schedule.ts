import { Problem } from '../../src/lib/problem.ts';

export type Task<Result> = { id: string; alone: boolean; run: () => Promise<Result> };

export type ScheduleOptions<Result> = {
  /** How many may run at once. */
  jobs: number;
  /** Called in the order of the tasks, each as soon as those before it are done. */
  onDone?: (result: Result) => void;
  /** Called whenever something starts or ends. */
  onChange?: (state: { done: number; running: readonly string[] }) => void;
};

/** Runs tasks side by side, then one after another those that must be alone. The results are in the order of the tasks. */
export async function runTasks<Result>(
  tasks: readonly Task<Result>[],
  { jobs, onDone, onChange }: ScheduleOptions<Result>,
): Promise<Result[]> {
  if (jobs < 1) throw new Problem(`Unexpected number of jobs ${jobs}, expected at least 1.`);
  const results = new Map<string, Result>();
  const running = new Set<string>();
  let reported = 0;
  const runOne = async ({ id, run }: Task<Result>): Promise<void> => {
    running.add(id);
    onChange?.({ done: results.size, running: [...running] });
    results.set(id, await run());
    running.delete(id);
    for (let next = tasks[reported]; next && results.has(next.id); next = tasks[++reported]) {
      onDone?.(results.get(next.id) as Result);
    }
    onChange?.({ done: results.size, running: [...running] });
  };
  const waiting = tasks.filter(({ alone }) => !alone);
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runOne(next);
  };
  await Promise.all(Array.from({ length: jobs }, work));
  for (const task of tasks) if (task.alone) await runOne(task);
  return tasks.map(({ id }) => results.get(id) as Result);
}
