import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import { createPaths, type CampaignSite } from '../paths.ts';
import type { CampaignSummary } from '../views/buildCampaign.ts';
import styles from './CampaignCard.module.css';
import { Days } from './Days.tsx';
import { StateLine } from './StateLine.tsx';

/** A campaign among others. */
export function CampaignCard({ campaign, site }: { campaign: CampaignSummary; site: CampaignSite }): ReactNode {
  const { id, name, slogan, theme } = campaign;
  return (
    <article className={styles.card}>
      <Heading as="h3" id={id} className={styles.name}>
        <Link to={createPaths(site).campaign(id)}>{name}</Link>
      </Heading>
      <p className={styles.slogan}>{slogan}</p>
      <p>{theme}</p>
      <p className={styles.facts}>
        <span>
          <Days {...campaign} />
        </span>
        {campaign.state && (
          <strong>
            <StateLine {...campaign} />
          </strong>
        )}
      </p>
    </article>
  );
}
