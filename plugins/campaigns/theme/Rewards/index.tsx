import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { HowToRedeem } from '../../components/HowToRedeem.tsx';
import { Redemptions } from '../../components/Redemptions.tsx';
import { RewardTiers } from '../../components/RewardTiers.tsx';
import { createPaths, type CampaignSite } from '../../paths.ts';
import type { RewardsView } from '../../views/buildRewards.ts';

type Props = {
  /** Absent while a data file is broken. */
  rewards?: RewardsView;
  site: CampaignSite;
};

/** The page `/community/rewards/`: what points can be spent on, how, and what was given. */
export default function Rewards({ rewards, site }: Props): ReactNode {
  const title = translate({ id: 'campaigns.rewards.title', message: '奖励' });
  const description = translate({
    id: 'campaigns.rewards.description',
    message: '得分可以换什么，怎样兑换，还剩多少，以及每一次兑换的记录。',
  });
  return (
    <PageFrame title={title} description={description}>
      {rewards && rewards.tiers.length > 0 ? <Report rewards={rewards} site={site} /> : <Nothing />}
    </PageFrame>
  );
}

function Report({ rewards, site }: { rewards: RewardsView; site: CampaignSite }): ReactNode {
  const campaigns = (
    <Link to={createPaths(site).index}>
      <Translate id="campaigns.rewards.campaigns">活动</Translate>
    </Link>
  );
  return (
    <>
      <p>
        <Translate id="campaigns.rewards.intro" values={{ campaigns }}>
          {
            '得分来自贡献，可以换下面这些。兑换不影响等级、徽章和排名：它们看的是得到过的分，不是剩下的分。有些奖励只由{campaigns}的结果给出。'
          }
        </Translate>
      </p>
      <RewardTiers tiers={rewards.tiers} site={site} />
      <Heading as="h2" id="how">
        <Translate id="campaigns.rewards.how">怎样兑换</Translate>
      </Heading>
      <HowToRedeem site={site} />
      <Heading as="h2" id="ledger">
        <Translate id="campaigns.rewards.ledger">兑换记录</Translate>
      </Heading>
      <Redemptions redemptions={rewards.redemptions} site={site} />
    </>
  );
}

function Nothing(): ReactNode {
  return (
    <p>
      <Translate id="campaigns.rewards.none">还没有奖励。</Translate>
    </p>
  );
}
