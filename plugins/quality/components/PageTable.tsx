import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { Forge } from '../../../src/lib/forge.ts';
import { partIds, type QualityRules } from '../../../src/lib/quality/score/quality.ts';
import type { QualityRow } from '../views/buildQualityPage.ts';
import { AdviceList } from './AdviceList.tsx';
import { PageDetails, shownAdvice } from './PageDetails.tsx';
import styles from './PageTable.module.css';
import { partLabel } from './partLabels.ts';
import { Score } from './Score.tsx';

type Props = { rows: readonly QualityRow[]; rules: QualityRules; site: Forge };

/** Every page with its total, its parts, and what would raise it. */
export function PageTable({ rows, rules, site }: Props): ReactNode {
  return (
    <TableScroller label={translate({ id: 'quality.pages', message: '所有页面' })}>
      <table className={styles.pages}>
        <thead>
          <tr>
            <th scope="col" className={styles.total}>
              {translate({ id: 'quality.column.total', message: '总分' })}
            </th>
            <th scope="col" className={styles.page}>
              {translate({ id: 'quality.column.page', message: '页面' })}
            </th>
            {partIds.map((part) => (
              <th key={part} scope="col" className={styles.part}>
                {partLabel(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.file}>
              <td className={styles.total}>
                <Score score={row.total} />
              </td>
              <th scope="row" className={styles.page}>
                <Link to={row.permalink} className={styles.title}>
                  {row.title}
                </Link>
                {row.advice.length > 0 ? (
                  <div className={styles.top}>
                    <AdviceList advice={row.advice.slice(0, shownAdvice)} />
                  </div>
                ) : (
                  <div className={styles.top}>
                    <Translate id="quality.nothingToGain">没有要改的。</Translate>
                  </div>
                )}
                <PageDetails row={row} rules={rules} site={site} />
              </th>
              {row.parts.map(({ part, score }) => (
                <td key={part} className={styles.part}>
                  <Score {...(score !== undefined && { score })} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
