import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import { commitUrl } from '../../../src/lib/forge.ts';
import { createPaths, type CampaignSite } from '../paths.ts';
import type { CampaignView } from '../views/buildCampaign.ts';
import styles from './Standings.module.css';
import { useCount } from '../../../src/components/useCount.ts';

type Props = { campaign: CampaignView; site: CampaignSite };

/** Who did how much, and which rewards that gives once it is frozen. */
export function Standings({ campaign: { rows, hidden, isFrozen }, site }: Props): ReactNode {
  const count = useCount();
  const paths = createPaths(site);
  if (rows.length === 0 && hidden === 0)
    return (
      <p>
        <Translate id="campaigns.standings.none">还没有计入的改动。</Translate>
      </p>
    );
  const hasRewards = isFrozen && rows.some(({ rewards }) => rewards.length > 0);
  return (
    <>
      {rows.length > 0 && (
        <TableScroller label={translate({ id: 'campaigns.standings', message: '名次' })}>
          <table className={styles.standings}>
            <thead>
              <tr>
                <th scope="col" className={styles.number}>
                  {translate({ id: 'campaigns.column.rank', message: '名次' })}
                </th>
                <th scope="col">{translate({ id: 'campaigns.column.person', message: '贡献者' })}</th>
                <th scope="col" className={styles.number}>
                  {translate({ id: 'campaigns.column.score', message: '得分' })}
                </th>
                <th scope="col">{translate({ id: 'campaigns.column.reached', message: '达到于' })}</th>
                <th scope="col" className={styles.number}>
                  {translate({ id: 'campaigns.column.pages', message: '页面' })}
                </th>
                <th scope="col" className={styles.number}>
                  {translate({ id: 'campaigns.column.days', message: '天数' })}
                </th>
                {hasRewards && <th scope="col">{translate({ id: 'campaigns.column.rewards', message: '奖励' })}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ rank, person, name, score, reached, pages, days, rewards }) => (
                <tr key={person}>
                  <td className={styles.number}>{rank}</td>
                  <th scope="row">
                    <Link to={paths.profile(person)}>
                      <bdi>{name}</bdi>
                    </Link>
                  </th>
                  <td className={styles.number}>{score}</td>
                  <td className={styles.reached}>
                    <time dateTime={reached}>{reached}</time>
                  </td>
                  <td className={styles.number}>{pages}</td>
                  <td className={styles.number}>{days}</td>
                  {hasRewards && (
                    <td className={styles.rewards}>
                      {rewards.join(translate({ id: 'campaigns.semicolon', message: '；' }))}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroller>
      )}
      {hidden > 0 && (
        <p>
          {count(
            hidden,
            translate({
              id: 'campaigns.standings.hidden',
              message: '另有 {count} 人选择不列出名字，他们的工作计入总数。',
            }),
          )}
        </p>
      )}
    </>
  );
}

/** Which commit the standings were computed from, and whether they can still change. */
export function StandingsSource({ campaign: { head, isFrozen, state }, site }: Props): ReactNode {
  if (!head || !state) return null;
  const values = {
    commit: (
      <Link to={commitUrl(site, head.sha)}>
        <code>{head.sha.slice(0, 7)}</code>
      </Link>
    ),
    date: <time dateTime={head.at}>{head.at.slice(0, 10)}</time>,
  };
  return (
    <p>
      <small>
        {isFrozen ? (
          <Translate id="campaigns.source.frozen" values={values}>
            {'结果按提交 {commit}（{date}）算出并定格，此后的改动和撤销不再影响它。'}
          </Translate>
        ) : state.phase === 'after' ? (
          <Translate id="campaigns.source.preliminary" values={values}>
            {'初步结果，按提交 {commit}（{date}）算出；定格之前，撤销仍会改变它。'}
          </Translate>
        ) : (
          <Translate id="campaigns.source.running" values={values}>
            {'按提交 {commit}（{date}）算出。'}
          </Translate>
        )}
      </small>
    </p>
  );
}
