import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { Breadcrumbs } from '../../../../src/components/Breadcrumbs.tsx';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { CampaignHead } from '../../components/CampaignHead.tsx';
import { CampaignSections } from '../../components/CampaignSections.tsx';
import { createPaths, type CampaignSite } from '../../paths.ts';
import type { CampaignView } from '../../views/buildCampaign.ts';

type Props = { campaign: CampaignView; site: CampaignSite };

/** The page of a campaign, before, during and after it. */
export default function Campaign({ campaign, site }: Props): ReactNode {
  return (
    <PageFrame
      title={campaign.name}
      description={`${campaign.slogan} ${campaign.theme}`}
      above={
        <Breadcrumbs
          label={translate({ id: 'campaigns.breadcrumbs', message: '页面路径' })}
          parent={translate({ id: 'campaigns.title', message: '活动' })}
          to={createPaths(site).index}
          here={campaign.name}
        />
      }
    >
      <CampaignHead campaign={campaign} site={site} />
      <CampaignSections campaign={campaign} site={site} />
    </PageFrame>
  );
}
