import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import styles from './ContributionTrace.module.css';

/** One bar of the drawing; `start` and `width` are percentages of the whole. */
type Step = { name: string; detail: string; start: number; width: number; tone: 'root' | 'work' | 'wait' | 'done' };

/**
 * The way of a contribution drawn as a trace, which is what this site is about. It shows order and nesting
 * only; nothing here is a measured duration, so there is no time axis.
 */
export function ContributionTrace(): ReactNode {
  const steps: Step[] = [
    {
      name: translate({ id: 'trace.change', message: '一次贡献' }),
      detail: 'git commit',
      start: 0,
      width: 100,
      tone: 'root',
    },
    {
      name: translate({ id: 'trace.examples', message: '跑示例' }),
      detail: 'npm run examples',
      start: 4,
      width: 36,
      tone: 'work',
    },
    {
      name: translate({ id: 'trace.check', message: '检查' }),
      detail: 'npm run check',
      start: 24,
      width: 28,
      tone: 'work',
    },
    {
      name: translate({ id: 'trace.review', message: '审阅' }),
      detail: 'pull request',
      start: 52,
      width: 24,
      tone: 'wait',
    },
    {
      name: translate({ id: 'trace.publish', message: '发布' }),
      detail: '中文 · English',
      start: 76,
      width: 14,
      tone: 'done',
    },
    { name: translate({ id: 'trace.credit', message: '留名' }), detail: 'git log', start: 84, width: 16, tone: 'done' },
  ];
  return (
    <figure className={styles.trace}>
      <ol>
        {steps.map((step) => (
          <li key={step.detail}>
            <span className={styles.label}>
              <span>{step.name}</span>
              <code>{step.detail}</code>
            </span>
            <span className={styles.track} aria-hidden="true">
              <span
                className={clsx(styles.bar, styles[step.tone])}
                style={{ marginInlineStart: `${step.start}%`, inlineSize: `${step.width}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
      <figcaption>
        {translate({ id: 'trace.caption', message: '一次贡献走过的路，画成一条链路（只表示先后，不表示时长）' })}
      </figcaption>
    </figure>
  );
}
