import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import { createPaths } from '../paths.ts';
import type { IndexRow } from '../views/buildIndex.ts';
import { fixLabel, languageLabel } from './ruleLabels.ts';
import styles from './RuleTable.module.css';
import { SeverityBadge } from './SeverityBadge.tsx';

type Props = { label: string; rules: readonly IndexRow[]; routeBasePath: string };

/** The rules of one group. */
export function RuleTable({ label, rules, routeBasePath }: Props): ReactNode {
  const paths = createPaths(routeBasePath);
  return (
    <TableScroller label={label}>
      <table className={styles.rules}>
        <thead>
          <tr>
            <th scope="col" className={styles.id}>
              {translate({ id: 'rules.column.id', message: '规则' })}
            </th>
            <th scope="col">{translate({ id: 'rules.column.title', message: '查什么' })}</th>
            <th scope="col" className={styles.narrow}>
              {translate({ id: 'rules.column.severity', message: '严重程度' })}
            </th>
            <th scope="col" className={styles.narrow}>
              {translate({ id: 'rules.column.fix', message: '自动修复' })}
            </th>
            <th scope="col" className={styles.narrow}>
              {translate({ id: 'rules.column.language', message: '页面语言' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ id, title, severity, fixable, onlyFor }) => (
            <tr key={id}>
              <th scope="row" className={styles.id}>
                <Link to={paths.rule(id)}>
                  <code>{id}</code>
                </Link>
              </th>
              <td>
                <InlineCode text={title} />
              </td>
              <td>
                <SeverityBadge severity={severity} />
              </td>
              <td>{fixLabel(fixable)}</td>
              <td>{languageLabel(onlyFor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
