import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Profile } from '../../views/buildProfile.ts';
import { creditTypeLabel } from '../creditTypeLabels.ts';
import { usePoints } from '../usePoints.ts';
import styles from './PointsByType.module.css';

/** How much of somebody's points each kind of contribution has. */
export function PointsByType({ types }: Pick<Profile, 'types'>): ReactNode {
  const { format } = usePoints();
  const most = Math.max(1, ...types.map(({ points }) => points));
  return (
    <section aria-labelledby="types">
      <Heading as="h2" id="types">
        <Translate id="contributors.profile.types">贡献类型</Translate>
      </Heading>
      <table className={styles.types}>
        <caption>{translate({ id: 'contributors.profile.typesCaption', message: '各类贡献的得分' })}</caption>
        <tbody>
          {types.map(({ type, points }) => (
            <tr key={type}>
              <th scope="row">{creditTypeLabel(type)}</th>
              <td className={styles.points}>{format(points)}</td>
              <td className={styles.share} aria-hidden="true">
                <div style={{ inlineSize: `${Math.round((100 * points) / most)}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
