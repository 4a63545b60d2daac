import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import { createPaths, type CampaignSite } from '../paths.ts';
import type { RewardsView } from '../views/buildRewards.ts';
import styles from './Redemptions.module.css';

/** Every redemption, newest first. */
export function Redemptions({
  redemptions,
  site,
}: Pick<RewardsView, 'redemptions'> & { site: CampaignSite }): ReactNode {
  const paths = createPaths(site);
  if (redemptions.length === 0)
    return (
      <p>
        <Translate id="campaigns.ledger.none">还没有人兑换。</Translate>
      </p>
    );
  return (
    <TableScroller label={translate({ id: 'campaigns.rewards.ledger', message: '兑换记录' })}>
      <table className={styles.ledger}>
        <thead>
          <tr>
            <th scope="col">{translate({ id: 'campaigns.ledger.on', message: '日期' })}</th>
            <th scope="col">{translate({ id: 'campaigns.column.person', message: '贡献者' })}</th>
            <th scope="col">{translate({ id: 'campaigns.ledger.reward', message: '奖励' })}</th>
            <th scope="col" className={styles.cost}>
              {translate({ id: 'campaigns.ledger.cost', message: '花费' })}
            </th>
            <th scope="col">{translate({ id: 'campaigns.ledger.issue', message: '申请' })}</th>
          </tr>
        </thead>
        <tbody>
          {redemptions.map(({ id, on, person, reward, cost, issue }) => (
            <tr key={id}>
              <td>
                <time dateTime={on}>{on}</time>
              </td>
              <td>
                {person ? (
                  <Link to={paths.profile(person.slug)}>
                    <bdi>{person.name}</bdi>
                  </Link>
                ) : (
                  translate({ id: 'campaigns.ledger.unnamed', message: '未列名' })
                )}
              </td>
              <td>{reward}</td>
              <td className={styles.cost}>{cost}</td>
              <td>
                <Link to={`${site.repository}/issues/${issue}`}>#{issue}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
