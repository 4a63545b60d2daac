import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { taskStates, type BoardQuery } from '../../views/boardQuery.ts';
import { stateLabel } from '../taskWords.ts';
import styles from './StateSwitch.module.css';

type Props = {
  state: BoardQuery['state'];
  /** How many tasks there are in each. */
  counts: ReadonlyMap<string, number>;
  disabled: boolean;
  onChange: (state: BoardQuery['state']) => void;
};

/** One state or all, side by side, because it is what most people look for first. */
export function StateSwitch({ state, counts, disabled, onChange }: Props): ReactNode {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const options = [
    { value: undefined, label: translate({ id: 'tasks.state.all', message: '全部' }), count: all },
    ...taskStates.map((value) => ({ value, label: stateLabel(value), count: counts.get(value) ?? 0 })),
  ];
  return (
    <fieldset className={styles.switch} disabled={disabled}>
      <legend className="sr-only">{translate({ id: 'tasks.filter.state', message: '状态' })}</legend>
      {options.map(({ value, label, count }) => (
        <label key={label}>
          <input type="radio" name="state" checked={value === state} onChange={() => onChange(value)} />
          <span>
            {label} <span className={styles.count}>{count}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
