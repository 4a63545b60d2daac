import type { ReactNode } from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import { TableScroller } from '../../../../src/components/TableScroller.tsx';
import type { ShownReport } from '../../views/buildReports.ts';
import type { TaskSite } from '../taskSite.ts';
import styles from './ReportTable.module.css';
import { resultLabel, systemName, wayLabel } from './reportWords.ts';

type Props = { title: string; reports: readonly ShownReport[]; lang: string | undefined; site: TaskSite };

/** Where one page was tried, and what came of it. */
export function ReportTable({ title, reports, lang, site }: Props): ReactNode {
  return (
    <TableScroller label={translate({ id: 'tasks.reports.table', message: '实测：{title}' }, { title })}>
      <table className={styles.reports}>
        <thead>
          <tr>
            <th scope="col">{translate({ id: 'tasks.reports.system', message: '系统' })}</th>
            <th scope="col">{translate({ id: 'tasks.reports.result', message: '结果' })}</th>
            <th scope="col">{translate({ id: 'tasks.reports.note', message: '试了什么，看到什么' })}</th>
            <th scope="col">{translate({ id: 'tasks.reports.when', message: '日期' })}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ on, way, system, arch, environment, result, note, by }) => (
            <tr key={`${on} ${way} ${system} ${environment}`}>
              <th scope="row" className={styles.system}>
                {[systemName(system), ...(arch === undefined || arch === 'other' ? [] : [arch])].join(' · ')}
                <small lang="en">{environment}</small>
              </th>
              <td>
                <span className={clsx(styles.result, styles[result])}>{resultLabel(result)}</span>
              </td>
              <td className={styles.note}>
                <small>{wayLabel(way)}</small>
                <span lang={lang}>
                  <InlineCode text={note} />
                </span>
              </td>
              <td className={styles.when}>
                <time dateTime={on}>{on}</time>
                {by && (
                  <small>
                    <Link to={site.paths.profile(by.slug)}>
                      <bdi>{by.name}</bdi>
                    </Link>
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
