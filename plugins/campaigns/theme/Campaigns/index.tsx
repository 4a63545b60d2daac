import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { CampaignCard } from '../../components/CampaignCard.tsx';
import { createPaths, type CampaignSite } from '../../paths.ts';
import type { CampaignGroups } from '../../views/groupCampaigns.ts';

type Props = { groups: CampaignGroups; site: CampaignSite };

/** The page `/community/campaigns/`: what runs, what comes, what is past. */
export default function Campaigns({ groups, site }: Props): ReactNode {
  const title = translate({ id: 'campaigns.title', message: '活动' });
  const description = translate({
    id: 'campaigns.description',
    message: '一段时间里，大家一起做一件事：目标、规则、进度和结果。',
  });
  const rewards = (
    <Link to={createPaths(site).rewards}>
      <Translate id="campaigns.prizes.rewards">奖励页</Translate>
    </Link>
  );
  const sections = [
    { id: 'running', label: translate({ id: 'campaigns.running', message: '进行中' }), campaigns: groups.running },
    { id: 'coming', label: translate({ id: 'campaigns.coming', message: '即将开始' }), campaigns: groups.coming },
    { id: 'past', label: translate({ id: 'campaigns.past', message: '已结束' }), campaigns: groups.past },
  ].filter(({ campaigns }) => campaigns.length > 0);
  return (
    <PageFrame title={title} description={description}>
      <p>
        <Translate id="campaigns.intro" values={{ rewards }}>
          {
            '活动是一段有主题的时间。参加不用报名：改动合并之后，名次从 git 历史算出来，规则按“不同的页面、不同的日子”计，所以一下午的零碎修改换不来名次。能得到什么，见{rewards}。'
          }
        </Translate>
      </p>
      {sections.length === 0 && (
        <p>
          <Translate id="campaigns.none">还没有活动。</Translate>
        </p>
      )}
      {sections.map(({ id, label, campaigns }) => (
        <section key={id} aria-labelledby={id}>
          <Heading as="h2" id={id}>
            {label}
          </Heading>
          {campaigns.map((campaign) => (
            <CampaignCard key={campaign.id} campaign={campaign} site={site} />
          ))}
        </section>
      ))}
    </PageFrame>
  );
}
