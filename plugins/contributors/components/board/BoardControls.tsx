import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { creditTypes, type CreditType } from '../../../../src/lib/recognition/ledger/ledger.ts';
import { noQuery, type BoardQuery } from '../../views/boardQuery.ts';
import { creditTypeLabel } from '../creditTypeLabels.ts';
import styles from './BoardControls.module.css';

const debounceMs = 200;

type Props = {
  /** What to choose from; what the address asks for stays among them. */
  kinds: CreditType[];
  query: BoardQuery;
  ask: (change: Partial<BoardQuery>) => void;
  isAsking: boolean;
};

/** Search and filter. They need a script: without one they are hidden, and the pages of the board remain. */
export function BoardControls({ kinds, query, ask, isAsking }: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const nameField = useRef<HTMLInputElement>(null);
  const clear = () => {
    ask({ ...noQuery, kind: undefined });
    // The button is about to be disabled, and would take the focus with it.
    nameField.current?.focus();
  };
  return (
    <form
      className={styles.controls}
      role="search"
      aria-label={translate({ id: 'contributors.controls.label', message: '查找贡献者' })}
      onSubmit={(event) => event.preventDefault()}
    >
      <NameField q={query.q} onChange={(q) => ask({ q })} disabled={!isBrowser} field={nameField} />
      <label>
        <span>
          <Translate id="contributors.controls.kind">贡献类型</Translate>
        </span>
        <select
          value={query.kind ?? ''}
          disabled={!isBrowser}
          onChange={({ target }) => ask({ kind: creditTypes.find((type) => type === target.value) })}
        >
          <option value="">{translate({ id: 'contributors.controls.allKinds', message: '全部' })}</option>
          {creditTypes
            .filter((type) => type === query.kind || kinds.includes(type))
            .map((type) => (
              <option key={type} value={type}>
                {creditTypeLabel(type)}
              </option>
            ))}
        </select>
      </label>
      <button type="button" className="button button--secondary" disabled={!isAsking} onClick={clear}>
        <Translate id="contributors.controls.clear">清除</Translate>
      </button>
    </form>
  );
}

type FieldProps = {
  q: string;
  onChange: (q: string) => void;
  disabled: boolean;
  field: RefObject<HTMLInputElement | null>;
};

/** Shows each letter at once and asks when the typing pauses. */
function NameField({ q, onChange, disabled, field }: FieldProps): ReactNode {
  const [text, setText] = useState(q);
  const asked = useRef(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address may change without typing: on arrival, by "clear", by a link.
  useEffect(() => {
    if (q === asked.current) return;
    clearTimeout(timer.current);
    asked.current = q;
    setText(q);
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = next;
      onChange(next);
    }, debounceMs);
  };
  return (
    <label className={styles.name}>
      <span>
        <Translate id="contributors.controls.name">姓名</Translate>
      </span>
      <input
        ref={field}
        type="search"
        value={text}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        onChange={({ target }) => type(target.value)}
      />
    </label>
  );
}
