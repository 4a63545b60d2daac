import { useRef, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { foundKinds, taskDifficulties, taskKinds } from '../../../../src/lib/tasks/task.ts';
import { isAsking, sortKeys, timeLimits, type BoardQuery, type SortKey } from '../../views/boardQuery.ts';
import type { Choices } from '../../views/selectRows.ts';
import { difficultyLabel, kindLabel, timeWords } from '../taskWords.ts';
import styles from './BoardFilters.module.css';
import { Choice, type Option } from './Choice.tsx';
import { StateSwitch } from './StateSwitch.tsx';
import { TextField } from './TextField.tsx';
import type { Asked } from './useBoardQuery.ts';

type Props = Asked & {
  choices: Choices;
  states: ReadonlyMap<string, number>;
  skillNames: Readonly<Record<string, string>>;
};

/** What the board can be asked. It needs a script: without one it is hidden, and the whole list remains. */
export function BoardFilters({ query, ask, clear, choices, states, skillNames }: Props): ReactNode {
  const disabled = !useIsBrowser();
  const field = useRef<HTMLInputElement>(null);
  const any = translate({ id: 'tasks.filter.any', message: '不限' });
  const clearAll = () => {
    clear();
    // The button is about to be disabled, and would take the focus with it.
    field.current?.focus();
  };
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={translate({ id: 'tasks.filter.label', message: '筛选任务' })}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles.first}>
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={query.goodFirst}
          disabled={disabled}
          onClick={() => ask({ goodFirst: !query.goodFirst })}
        >
          <Translate id="tasks.filter.goodFirst" values={{ count: choices.goodFirst }}>
            {'适合第一次（{count}）'}
          </Translate>
        </button>
        <StateSwitch state={query.state} counts={states} disabled={disabled} onChange={(state) => ask({ state })} />
      </div>
      <div className={styles.fields}>
        <TextField q={query.q} onChange={(q) => ask({ q })} disabled={disabled} field={field} />
        <Choice
          label={translate({ id: 'tasks.filter.kind', message: '类型' })}
          any={any}
          value={query.kind}
          options={toKindOptions(choices, query)}
          disabled={disabled}
          onChange={(value) => ask({ kind: [...taskKinds, ...foundKinds].find((kind) => kind === value) })}
        />
        <Choice
          label={translate({ id: 'tasks.filter.difficulty', message: '难度' })}
          any={any}
          value={query.difficulty}
          options={toOptions(taskDifficulties, choices.difficulty, difficultyLabel)}
          disabled={disabled}
          onChange={(value) => ask({ difficulty: taskDifficulties.find((difficulty) => difficulty === value) })}
        />
        <Choice
          label={translate({ id: 'tasks.filter.skill', message: '技能' })}
          any={any}
          value={query.skill}
          options={toOptions(toSkillIds(skillNames, query), choices.skill, (id) => skillNames[id] ?? id)}
          disabled={disabled}
          onChange={(skill) => ask({ skill })}
        />
        <Choice
          label={translate({ id: 'tasks.filter.time', message: '时间' })}
          any={any}
          value={query.minutes === undefined ? undefined : String(query.minutes)}
          options={toTimeOptions(choices, query)}
          disabled={disabled}
          onChange={(value) => ask({ minutes: value === undefined ? undefined : Number(value) })}
        />
        <label>
          <span>
            <Translate id="tasks.filter.sort">排序</Translate>
          </span>
          <select
            value={query.sort}
            disabled={disabled}
            onChange={({ target }) => ask({ sort: sortKeys.find((key) => key === target.value) })}
          >
            {sortKeys.map((key) => (
              <option key={key} value={key}>
                {sortLabel(key)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button button--secondary" disabled={!isAsking(query)} onClick={clearAll}>
          <Translate id="tasks.filter.clear">清除</Translate>
        </button>
      </div>
      {query.page !== undefined && (
        <p className={styles.page}>
          <Translate id="tasks.filter.page" values={{ page: <code>{query.page}</code> }}>
            {'只看改动页面 {page} 的任务。'}
          </Translate>{' '}
          <button type="button" className={styles.link} onClick={() => ask({ page: undefined })}>
            <Translate id="tasks.filter.anyPage">看所有页面的</Translate>
          </button>
        </p>
      )}
    </form>
  );
}

function toOptions<Value extends string>(
  values: readonly Value[],
  counts: ReadonlyMap<string, number>,
  toLabel: (value: Value) => string,
): Option[] {
  return values.map((value) => ({ value, label: toLabel(value), count: counts.get(value) ?? 0 }));
}

/** Kinds of which there is nothing at all are left out, unless the address asks for them. */
function toKindOptions({ kind: counts }: Choices, { kind: asked }: BoardQuery) {
  const isThere = ({ value, count }: Option) => count > 0 || value === asked;
  const found = toOptions(foundKinds, counts, kindLabel).filter(isThere);
  const label = translate({ id: 'tasks.filter.foundKinds', message: '检查程序发现的' });
  return [
    ...toOptions(taskKinds, counts, kindLabel).filter(isThere),
    ...(found.length > 0 ? [{ label, options: found }] : []),
  ];
}

function toSkillIds(skillNames: Props['skillNames'], { skill }: BoardQuery): string[] {
  return [...new Set([...Object.keys(skillNames), ...(skill === undefined ? [] : [skill])])];
}

/** The limits, and whatever else the address asks for. */
function toTimeOptions({ minutes: counts }: Choices, { minutes }: BoardQuery): Option[] {
  const limits = [...new Set<number>([...timeLimits, ...(minutes === undefined ? [] : [minutes])])].sort(
    (a, b) => a - b,
  );
  return limits.map((limit) => ({
    value: String(limit),
    label: translate({ id: 'tasks.filter.atMost', message: '不超过 {time}' }, { time: timeWords(limit) }),
    count: counts.get(limit) ?? 0,
  }));
}

function sortLabel(key: SortKey): string {
  switch (key) {
    case 'recommended':
      return translate({ id: 'tasks.sort.recommended', message: '推荐' });
    case 'time':
      return translate({ id: 'tasks.sort.time', message: '用时短的在前' });
    case 'points':
      return translate({ id: 'tasks.sort.points', message: '分数高的在前' });
    case 'newest':
      return translate({ id: 'tasks.sort.newest', message: '新的在前' });
  }
}
