import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import { fileUrl, type Forge } from '../../../src/lib/forge.ts';
import type { QualityRules } from '../../../src/lib/quality/score/quality.ts';
import type { QualityRow } from '../views/buildQualityPage.ts';
import { AdviceList } from './AdviceList.tsx';
import styles from './PageDetails.module.css';
import { partLabel } from './partLabels.ts';
import { statementWords } from './statementWords.ts';

type Props = { row: QualityRow; rules: QualityRules; site: Forge };

/** How many changes stand below a page's title; the others come with the reasons. */
export const shownAdvice = 3;

/** Why a page has its scores, part by part, behind a click. */
export function PageDetails({ row, rules, site }: Props): ReactNode {
  const more = row.advice.slice(shownAdvice);
  return (
    <details className={styles.details}>
      <summary>
        <Translate id="quality.details">每一项的理由</Translate>
      </summary>
      <div className={styles.body}>
        {more.length > 0 && <AdviceList advice={more} />}
        <dl className={styles.reasons}>
          {row.parts.map(({ part, score, remarks }) => (
            <div key={part}>
              <dt>
                {partLabel(part)}{' '}
                {score === undefined
                  ? translate({ id: 'quality.score.none', message: '不计' })
                  : translate(
                      { id: 'quality.score.of', message: '{score} 分，权重 {weight}' },
                      { score, weight: rules.weights[part] },
                    )}
              </dt>
              <dd>
                {remarks.map((remark) => (
                  <div key={remark.id}>
                    <InlineCode text={statementWords(remark)} />
                  </div>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <Link to={fileUrl(site, row.file, 'edit')}>
          <Translate id="quality.edit">编辑这一页</Translate>
        </Link>
      </div>
    </details>
  );
}
