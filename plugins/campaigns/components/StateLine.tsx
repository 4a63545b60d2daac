import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { CampaignSummary } from '../views/buildCampaign.ts';
import { useCount } from '../../../src/components/useCount.ts';

/** Where a campaign stands, as of HEAD; nothing without history. */
export function StateLine({ state }: Pick<CampaignSummary, 'state'>): ReactNode {
  const count = useCount();
  switch (state?.phase) {
    case 'before':
      return count(state.daysUntil, translate({ id: 'campaigns.state.before', message: '还有 {count} 天开始' }));
    case 'during':
      return count(state.daysLeft, translate({ id: 'campaigns.state.during', message: '进行中，还剩 {count} 天' }));
    case 'after':
      return translate({ id: 'campaigns.state.after', message: '已结束' });
    case undefined:
      return null;
  }
}
