import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { createPaths, type CampaignSite } from '../paths.ts';
import type { CampaignPrize } from '../views/buildCampaign.ts';
import { useCount } from '../../../src/components/useCount.ts';

/** Which rewards there are, and for whom. */
export function Prizes({ prizes, site }: { prizes: readonly CampaignPrize[]; site: CampaignSite }): ReactNode {
  const count = useCount();
  const condition = ({ for: given }: CampaignPrize): string => {
    if ('rank' in given)
      return count(Number(given.rank), translate({ id: 'campaigns.prize.rank', message: '前 {count} 名' }));
    if ('score' in given)
      return count(Number(given.score), translate({ id: 'campaigns.prize.score', message: '至少 {count} 分的人' }));
    return translate({ id: 'campaigns.prize.goal', message: '目标达到后，所有参加的人' });
  };
  const rewards = (
    <Link to={createPaths(site).rewards}>
      <Translate id="campaigns.prizes.rewards">奖励页</Translate>
    </Link>
  );
  return (
    <>
      <ul>
        {prizes.map((prize) => (
          <li key={`${prize.name} ${condition(prize)}`}>
            <strong>{condition(prize)}</strong>
            {translate({ id: 'campaigns.colon', message: '：' })}
            {prize.name}
          </li>
        ))}
      </ul>
      <p>
        <Translate id="campaigns.prizes.how" values={{ rewards }}>
          {'结果定格之后，在{rewards}兑换。'}
        </Translate>
      </p>
    </>
  );
}
