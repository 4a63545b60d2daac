import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { CampaignSummary } from '../views/buildCampaign.ts';

/** From when to when, and whose calendar it is. */
export function Days({ from, to, timeZone }: Pick<CampaignSummary, 'from' | 'to' | 'timeZone'>): ReactNode {
  const values = {
    from: <time dateTime={from}>{from}</time>,
    to: <time dateTime={to}>{to}</time>,
    zone: zoneName(timeZone),
  };
  return (
    <Translate id="campaigns.days" values={values}>
      {'{from} 至 {to}，{zone}'}
    </Translate>
  );
}

/** The name of a time zone where people have one for it, or its IANA name. */
function zoneName(timeZone: string): string {
  switch (timeZone) {
    case 'Asia/Shanghai':
      return translate({ id: 'campaigns.zone.shanghai', message: '北京时间' });
    case 'UTC':
      return 'UTC';
    default:
      return timeZone;
  }
}
