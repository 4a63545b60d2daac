import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { GrowthPoints } from '../../growth/growth.ts';
import styles from './Tables.module.css';

/** What changes earn: by their size, and by their kind. */
export function PointTables({ points }: { points: GrowthPoints }): ReactNode {
  const { steps, weights, review, coAuthorShare } = points;
  return (
    <>
      <div className={styles.tables}>
        <table>
          <caption>
            <Translate id="community.growth.points.sizes">改一次文档，例如</Translate>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Translate id="community.growth.points.lines">改动的行数</Translate>
              </th>
              <th scope="col">
                <Translate id="community.growth.points.points">得分</Translate>
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ lines, points: earned }) => (
              <tr key={lines}>
                <th scope="row">{lines}</th>
                <td>{earned}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>
            <Translate id="community.growth.points.weights">再乘以类型的权重</Translate>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Translate id="community.growth.points.kind">类型</Translate>
              </th>
              <th scope="col">
                <Translate id="community.growth.points.weight">权重</Translate>
              </th>
            </tr>
          </thead>
          <tbody>
            {weights.map(({ type, weight }) => (
              <tr key={type}>
                <th scope="row">{typeLabel(type)}</th>
                <td>{weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <Translate
          id="community.growth.points.shared"
          values={{ share: coAuthorShare, pool: review.pool, limit: review.dailyLimit }}
        >
          {
            '所有共同作者合起来得一次改动的 {share}%，其余归作者。审阅者分得 {pool} 分，每人每天最多 {limit} 分。同一天的第二次改动得一半，第三次再减半。'
          }
        </Translate>
      </p>
    </>
  );
}

/** A kind that rules may have and this list does not is shown by its id. */
function typeLabel(type: string): string {
  switch (type) {
    case 'docs':
      return translate({ id: 'community.growth.type.docs', message: '文档' });
    case 'translation':
      return translate({ id: 'community.growth.type.translation', message: '翻译' });
    case 'example':
      return translate({ id: 'community.growth.type.example', message: '示例' });
    case 'fix':
      return translate({ id: 'community.growth.type.fix', message: '修复' });
    case 'tooling':
      return translate({ id: 'community.growth.type.tooling', message: '工具' });
    case 'formatting':
      return translate({ id: 'community.growth.type.formatting', message: '排版' });
    default:
      return type;
  }
}
