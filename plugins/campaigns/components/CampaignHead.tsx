import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { createPaths, type CampaignSite } from '../paths.ts';
import type { CampaignView } from '../views/buildCampaign.ts';
import styles from './CampaignHead.module.css';
import { ClockNote } from './ClockNote.tsx';
import { Days } from './Days.tsx';
import { StateLine } from './StateLine.tsx';

/** Slogan, theme, days, and where the campaign stands. */
export function CampaignHead({ campaign, site }: { campaign: CampaignView; site: CampaignSite }): ReactNode {
  const { id, slogan, theme, state } = campaign;
  const calendar = useBaseUrl(createPaths(site).calendar(id));
  return (
    <div className={styles.head}>
      <p className={styles.slogan}>{slogan}</p>
      <p>{theme}</p>
      <p className={styles.facts}>
        <span>
          <Days {...campaign} />
        </span>
        {state && (
          <strong>
            <StateLine state={state} />
          </strong>
        )}
        {state && state.phase !== 'after' && (
          <a href={calendar} download>
            <Translate id="campaigns.calendar">加入日历（.ics）</Translate>
          </a>
        )}
      </p>
      <ClockNote {...campaign} />
    </div>
  );
}
