import { useEffect, useState, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { CampaignView } from '../views/buildCampaign.ts';
import styles from './ClockNote.module.css';

type Props = Pick<CampaignView, 'start' | 'end' | 'to' | 'state' | 'head'>;

/**
 * Where the standings stand. The site knows the time of its latest commit only; when the browser's clock says that the
 * campaign has begun or ended since, this says so. All sentences take the same room, so that nothing on the page moves.
 */
export function ClockNote({ start, end, to, state, head }: Props): ReactNode {
  const [now, setNow] = useState<'before' | 'during' | 'after'>();
  useEffect(() => {
    const time = Date.now();
    setNow(time < Date.parse(start) ? 'before' : time < Date.parse(end) ? 'during' : 'after');
  }, [start, end]);
  if (!state || !head || state.phase === 'after') return null;
  const date = head.at.slice(0, 10);
  const built = translate({ id: 'campaigns.clock.asOf', message: '截至 {date} 的最新提交。' }, { date });
  const begun = translate({ id: 'campaigns.clock.begun', message: '活动已经开始；这一页只到 {date}。' }, { date });
  const over = translate(
    { id: 'campaigns.clock.over', message: '活动已于 {day} 结束；这一页只到 {date}，结果待定。' },
    { day: to, date },
  );
  const shown = now === 'after' ? over : now === 'during' && state.phase === 'before' ? begun : built;
  return (
    <p className={styles.note}>
      {[built, begun, over].map((sentence) => (
        <span key={sentence} className={sentence === shown ? styles.shown : styles.hidden}>
          {sentence}
        </span>
      ))}
    </p>
  );
}
