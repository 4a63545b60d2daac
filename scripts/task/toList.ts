import type { Language } from '../../src/lib/docs/language.ts';
import type { BoardTask, TaskBoard } from '../../src/lib/tasks/taskBoard.ts';
import type { FoundTask } from '../../src/lib/tasks/task.ts';
import { toTable } from '../contributors/table.ts';
import { toSafeJson } from '../report/json.ts';
import type { ListFilter } from './options.ts';
import { words } from './words.ts';

type Selection = { tasks: readonly BoardTask[]; found: readonly FoundTask[] };

/** The tasks that fit. Found ones are open, of no kind, and for nobody's first contribution. Pure. */
export function selectTasks({ tasks, found }: TaskBoard, filter: ListFilter): Selection {
  const { state, skill, difficulty, kind, isGoodFirst } = filter;
  const fits = (task: { skills: readonly string[]; difficulty: string }): boolean =>
    (skill === undefined || task.skills.includes(skill)) &&
    (difficulty === undefined || task.difficulty === difficulty);
  const hasState = (is: BoardTask['state']['state']): boolean =>
    state === 'all' || (state === undefined ? is !== 'done' : is === state);
  return {
    tasks: tasks.filter(
      ({ task, state: { state: is } }) =>
        hasState(is) &&
        fits(task) &&
        (kind === undefined || task.kind === kind) &&
        (!isGoodFirst || task.goodFirst === true),
    ),
    found: kind !== undefined || isGoodFirst || !hasState('open') ? [] : found.filter(fits),
  };
}

export type ListTextOptions = { language: Language; board: TaskBoard; width: number };

/** A row for each task. Pure. */
export function toListText({ tasks, found }: Selection, { language, board, width }: ListTextOptions): string {
  const said = words[language];
  const rows = [
    ...tasks.map(({ task, state }) => [
      task.id,
      said.states[state.state],
      said.difficulties[task.difficulty],
      String(task.minutes),
      String(task.points),
      task.title[language] + (task.goodFirst ? ` (${said.goodFirst})` : ''),
    ]),
    ...found.map((task) => [
      task.id,
      said.found,
      said.difficulties[task.difficulty],
      String(task.minutes),
      '',
      task.title[language],
    ]),
  ];
  const { id, state, difficulty, minutes, points, title } = said.columns;
  const table = toTable(
    [
      { title: id, align: 'left' },
      { title: state, align: 'left' },
      { title: difficulty, align: 'left' },
      { title: minutes, align: 'right' },
      { title: points, align: 'right' },
      { title, align: 'left', widest: Math.max(30, width - 50) },
    ],
    rows,
  );
  const all = board.tasks.length + board.found.length;
  return [
    ...(rows.length > 0 ? table : [said.nothing]),
    '',
    said.count(rows.length, all),
    board.claimsAsOf === undefined ? said.claimsUnknown : said.claimsAsOf(board.claimsAsOf.slice(0, 10)),
    ...(board.head ? [] : [said.historyUnknown]),
    said.next,
    '',
  ].join('\n');
}

/** `otlp-docs/tasks@1`, for programs. Times are ISO 8601 in UTC. Pure. */
export function toListJson({ tasks, found }: Selection, { claimsAsOf, head }: TaskBoard): string {
  return toSafeJson({
    schema: 'otlp-docs/tasks@1',
    ...(head && { head: { headSha: head.headSha, asOf: new Date(head.asOf).toISOString() } }),
    ...(claimsAsOf !== undefined && { claimsAsOf }),
    tasks: tasks.map(toEntry),
    found,
  });
}

/** One task as JSON has it. */
export function toEntry({ task, state, missing }: BoardTask): object {
  const finished = 'finished' in state && state.finished;
  return {
    ...task,
    state: state.state,
    ...(state.state === 'claimed' && { claim: state.claim }),
    ...(finished && { finished: { ...finished, at: new Date(finished.at).toISOString() } }),
    missing,
  };
}
