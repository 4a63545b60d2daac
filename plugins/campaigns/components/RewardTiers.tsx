import type { ReactNode } from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { CampaignSite } from '../paths.ts';
import type { RewardRow, RewardsView } from '../views/buildRewards.ts';
import { redeemUrl } from './redeemUrl.ts';
import styles from './RewardTiers.module.css';
import { useCount } from '../../../src/components/useCount.ts';

/** Every reward, tier by tier, with what it costs and how many are left. */
export function RewardTiers({ tiers, site }: Pick<RewardsView, 'tiers'> & { site: CampaignSite }): ReactNode {
  return tiers.map(({ id, name, about, rewards }) => (
    <section key={id} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {name}
      </Heading>
      <p>{about}</p>
      <ul className={styles.rewards}>
        {rewards.map((reward) => (
          <li key={reward.id} className={reward.left === 0 ? styles.gone : undefined}>
            <Reward reward={reward} site={site} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Reward({ reward, site }: { reward: RewardRow; site: CampaignSite }): ReactNode {
  const count = useCount();
  const { id, name, about, cost, left, level, isPrize } = reward;
  return (
    <>
      <Heading as="h3" id={id} className={styles.name}>
        {name}
      </Heading>
      <p>{about}</p>
      <div className={styles.foot}>
        <div className={styles.facts}>
          <strong>
            {isPrize
              ? translate({ id: 'campaigns.reward.prize', message: '由活动结果给出' })
              : count(cost, translate({ id: 'campaigns.reward.cost', message: '{count} 分' }))}
          </strong>
          <span>{stockWords(left, count)}</span>
          {level !== undefined && (
            <span>{translate({ id: 'campaigns.reward.level', message: '等级至少为“{level}”' }, { level })}</span>
          )}
        </div>
        {left !== 0 && (
          <Link
            className={clsx('button button--secondary', styles.redeem)}
            to={redeemUrl(site, id)}
            aria-label={translate({ id: 'campaigns.reward.redeem.of', message: '兑换：{name}' }, { name })}
          >
            <Translate id="campaigns.reward.redeem">兑换</Translate>
          </Link>
        )}
      </div>
    </>
  );
}

function stockWords(left: RewardRow['left'], count: ReturnType<typeof useCount>): string {
  if (left === 'unlimited') return translate({ id: 'campaigns.reward.unlimited', message: '数量不限' });
  if (left === 0) return translate({ id: 'campaigns.reward.gone', message: '暂时没有' });
  return count(left, translate({ id: 'campaigns.reward.left', message: '还剩 {count} 份' }));
}
