import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import type { HealthMonth } from '../../views/buildHealth.ts';
import { useCount } from '../useCount.ts';
import { useNumber } from '../useNumber.ts';
import { formatValue } from './charts/formatValue.ts';
import { toHealthMetrics, valueOf, type HealthMetric } from './healthMetrics.ts';
import styles from './HealthTiles.module.css';

/** Every measure as it stands now, with what it means. */
export function HealthTiles({ now }: { now: HealthMonth }): ReactNode {
  const count = useCount();
  return (
    <dl className={styles.tiles}>
      {toHealthMetrics(count).map((metric) => (
        <div key={metric.id} className={styles.tile}>
          <dt>{metric.name}</dt>
          <dd className={styles.value}>
            <Value metric={metric} now={now} />
          </dd>
          <dd className={styles.definition}>{metric.definition}</dd>
          <dd className={styles.chaoss}>
            CHAOSS: <span lang="en">{metric.chaoss}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ metric, now }: { metric: HealthMetric; now: HealthMonth }): ReactNode {
  const { format } = useNumber();
  const value = valueOf(metric, now);
  if (metric.unit === 'count') return format(metric.count(now));
  if (value === undefined) return <small className={styles.unknown}>{metric.unknown}</small>;
  const { part, whole } = metric.ratio(now);
  return (
    <>
      {formatValue(value, 'share', format)}
      <small>
        <Translate id="contributors.health.ofPeople" values={{ part: format(part), whole: format(whole) }}>
          {'（{whole} 人中的 {part} 人）'}
        </Translate>
      </small>
    </>
  );
}
