import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { StandingView } from '../views/conventions.ts';
import styles from './StabilityBadge.module.css';
import { stabilityWord } from './words.ts';

/** How settled a part of the registry is: a word, with a sign before it that repeats it. */
export function StabilityBadge({ of: { stability, deprecated } }: { of: StandingView }): ReactNode {
  const shown = deprecated ? 'deprecated' : stability;
  return <span className={clsx(styles.badge, styles[shown])}>{stabilityWord(shown)}</span>;
}
