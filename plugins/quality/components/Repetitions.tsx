import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { QualityRules } from '../../../src/lib/quality/score/quality.ts';
import type { QualityPage, RepeatedPlace } from '../views/buildQualityPage.ts';
import styles from './Repetitions.module.css';

type Props = QualityPage['repetitions'] & { rules: QualityRules };

/** Paragraphs that say what others say already: one of the two can be a link. */
export function Repetitions({ rows, count, rules }: Props): ReactNode {
  if (rows.length === 0)
    return (
      <p>
        <Translate id="quality.repetitions.none" values={{ tokens: rules.duplicates.minTokens }}>
          {'没有：{tokens} 字以上的段落，没有两段是一样或相近的。'}
        </Translate>
      </p>
    );
  return (
    <>
      <p>
        <Translate id="quality.repetitions.what" values={{ count, shown: rows.length }}>
          {'同样的话在两处，迟早会有一处过时。留一处，另一处改成链接。共 {count} 处，这里列出 {shown} 处。'}
        </Translate>
      </p>
      <TableScroller label={translate({ id: 'quality.repetitions', message: '重复的段落' })}>
        <table className={styles.repetitions}>
          <thead>
            <tr>
              <th scope="col" className={styles.excerpt}>
                {translate({ id: 'quality.repetitions.excerpt', message: '段落' })}
              </th>
              <th scope="col">{translate({ id: 'quality.repetitions.later', message: '在' })}</th>
              <th scope="col">{translate({ id: 'quality.repetitions.first', message: '先写在' })}</th>
              <th scope="col" className={styles.alike}>
                {translate({ id: 'quality.repetitions.alike', message: '相同' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ excerpt, later, first, percent }) => (
              <tr key={`${later.permalink} ${later.line}`}>
                <th scope="row" className={styles.excerpt}>
                  {excerpt}
                </th>
                <td>
                  <Place {...later} />
                </td>
                <td>
                  <Place {...first} />
                </td>
                <td className={styles.alike}>{percent}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </>
  );
}

function Place({ title, permalink, line }: RepeatedPlace): ReactNode {
  return (
    <>
      <Link to={permalink}>{title}</Link>
      <span className={styles.line}>{translate({ id: 'quality.line', message: '第 {line} 行' }, { line })}</span>
    </>
  );
}
