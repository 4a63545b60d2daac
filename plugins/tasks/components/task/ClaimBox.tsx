import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { claimUrl, taskIssuesUrl } from '../../forgeUrls.ts';
import type { TaskPage } from '../../views/buildTaskPages.ts';
import { StandingLine } from '../StandingLine.tsx';
import { StateBadge } from '../StateBadge.tsx';
import type { TaskSite } from '../taskSite.ts';
import styles from './ClaimBox.module.css';

type Props = { task: TaskPage; claimsKnown: boolean; site: TaskSite };

/** Where the task stands, and how to take it. */
export function ClaimBox({ task, claimsKnown, site }: Props): ReactNode {
  const { state } = task;
  const isFree = state === 'open' || state === 'reopened';
  return (
    <div className={styles.box}>
      <p className={styles.state}>
        <StateBadge state={state} />
      </p>
      {state !== 'open' && (
        <p className={styles.standing}>
          <StandingLine task={task} site={site} />
        </p>
      )}
      {isFree && (
        <>
          <Link className="button button--primary button--block" to={claimUrl(site, task)}>
            <Translate id="tasks.claim.button">开 issue 领取</Translate>
          </Link>
          <p className={styles.how}>
            <Translate id="tasks.claim.how" values={{ claim: <code>/claim</code>, release: <code>/release</code> }}>
              {'在 issue 里评论 {claim}，别人就知道你在做。不做了，评论 {release}。小改动不领取也可以。'}
            </Translate>
          </p>
          {!claimsKnown && (
            <p className={styles.how}>
              <Translate
                id="tasks.claim.unknown"
                values={{
                  issues: (
                    <Link to={taskIssuesUrl(site)}>
                      <Translate id="tasks.claimsUnknown.issues">带 task 标签的 issue</Translate>
                    </Link>
                  ),
                }}
              >
                {'这里不知道有没有人已经在做，先看{issues}。'}
              </Translate>
            </p>
          )}
        </>
      )}
    </div>
  );
}
