import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './BoardFilters.module.css';

const debounceMs = 150;

type Props = {
  q: string;
  onChange: (q: string) => void;
  disabled: boolean;
  field: RefObject<HTMLInputElement | null>;
};

/** Shows each letter at once and asks when the typing pauses. */
export function TextField({ q, onChange, disabled, field }: Props): ReactNode {
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
    <label className={styles.text}>
      <span>
        <Translate id="tasks.filter.text">标题或编号</Translate>
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
