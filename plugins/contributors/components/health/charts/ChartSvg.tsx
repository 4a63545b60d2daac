import { useId, type ReactNode } from 'react';
import { frame } from './scale.ts';
import styles from './charts.module.css';

type Props = { title: string; description: string; children: ReactNode };

/** A chart as one picture with a name and a summary; the numbers stand in a table behind it. */
export function ChartSvg({ title, description, children }: Props): ReactNode {
  const id = useId();
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}
