import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import { fileUrl, type Forge } from '../../../src/lib/forge.ts';
import { partIds, type QualityRules } from '../../../src/lib/quality/score/quality.ts';
import styles from './HowCounted.module.css';
import { partLabel } from './partLabels.ts';
import { partWords } from './partWords.ts';

type Props = { rules: QualityRules; site: Forge & { config: string } };

/** What each part looks at, with the numbers that apply. */
export function HowCounted({ rules, site }: Props): ReactNode {
  const config = (
    <Link to={fileUrl(site, site.config)}>
      <code>{site.config}</code>
    </Link>
  );
  return (
    <>
      <p>
        <Translate id="quality.counting.how" values={{ config }}>
          {
            '每一项 0 到 100 分，按权重平均成总分。不适用于某页、或者无从知道的项不计入，权重由其余各项分担。权重和界限都在 {config} 里。'
          }
        </Translate>
      </p>
      <dl className={styles.parts}>
        {partIds.map((part) => (
          <div key={part}>
            <dt>{partLabel(part)}</dt>
            <dd className={styles.weight}>
              {translate({ id: 'quality.weight', message: '权重 {weight}' }, { weight: rules.weights[part] })}
            </dd>
            <dd>
              <InlineCode text={partWords(part, rules)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
