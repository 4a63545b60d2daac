import type { ReactNode } from 'react';
import styles from './Command.module.css';

/** A command on a line of its own, which one click selects. */
export function Command({ text }: { text: string }): ReactNode {
  return (
    <pre className={styles.command}>
      <code>{text}</code>
    </pre>
  );
}
