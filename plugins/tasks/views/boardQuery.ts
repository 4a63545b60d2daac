import {
  foundKinds,
  taskDifficulties,
  taskKinds,
  type FoundKind,
  type TaskDifficulty,
  type TaskKind,
  type TaskState,
} from '../../../src/lib/tasks/task.ts';

export const taskStates = ['open', 'reopened', 'claimed', 'done'] as const satisfies TaskState['state'][];

export const sortKeys = ['recommended', 'time', 'points', 'newest'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Minutes to choose from. */
export const timeLimits = [30, 60, 120, 240] as const;

/** What a reader asks the board for. It lives in the address, so that it can be shared and is the same in all languages. */
export type BoardQuery = {
  q: string;
  goodFirst: boolean;
  state?: TaskState['state'];
  kind?: TaskKind | FoundKind;
  difficulty?: TaskDifficulty;
  /** Id of a skill; any, because the address may be older than the list of skills. */
  skill?: string;
  /** At most so many. */
  minutes?: number;
  /** Name of a page, see `toPageName`. */
  page?: string;
  sort: SortKey;
};

/** What the static page answers. */
export const noQuery: BoardQuery = { q: '', goodFirst: false, sort: 'recommended' };

/** A change of the question; `undefined` takes a filter away. */
export type BoardChange = { [Key in keyof BoardQuery]?: BoardQuery[Key] | undefined };

/** The question with a change made to it. */
export function changeQuery(query: BoardQuery, change: BoardChange): BoardQuery {
  const entries = Object.entries({ ...query, ...change }).filter(([, value]) => value !== undefined);
  return { ...noQuery, ...(Object.fromEntries(entries) as Partial<BoardQuery>) };
}

/** Reads `?good-first&kind=page&time=60`; anything unknown counts as absent. */
export function parseBoardQuery(search: string): BoardQuery {
  const params = new URLSearchParams(search);
  const text = (key: string): string | undefined => params.get(key)?.slice(0, 200) || undefined;
  const oneOf = <Value extends string>(key: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === params.get(key));
  const time = params.get('time') ?? '';
  return changeQuery(noQuery, {
    q: text('q'),
    goodFirst: params.has('good-first') && params.get('good-first') !== 'false',
    state: oneOf('state', taskStates),
    kind: oneOf<TaskKind | FoundKind>('kind', [...taskKinds, ...foundKinds]),
    difficulty: oneOf('difficulty', taskDifficulties),
    skill: text('skill'),
    minutes: /^[1-9]\d{0,3}$/.test(time) ? Number(time) : undefined,
    page: text('page'),
    sort: oneOf('sort', sortKeys),
  });
}

/** The address's query with this question in it; parameters of others stay. Empty or with a leading `?`. */
export function toSearch(query: BoardQuery, search = ''): string {
  const params = new URLSearchParams(search);
  const set = (key: string, value: string | number | undefined) =>
    value ? params.set(key, String(value)) : params.delete(key);
  set('q', query.q);
  set('state', query.state);
  set('kind', query.kind);
  set('difficulty', query.difficulty);
  set('skill', query.skill);
  set('time', query.minutes);
  set('page', query.page);
  set('sort', query.sort === noQuery.sort ? undefined : query.sort);
  params.delete('good-first');
  const rest = params.toString().replaceAll('%2F', '/');
  const text = [...(query.goodFirst ? ['good-first'] : []), ...(rest ? [rest] : [])].join('&');
  return text && `?${text}`;
}

/** Whether anything is left out of the list, or in another order. */
export function isAsking(query: BoardQuery): boolean {
  return toSearch(query) !== '';
}
