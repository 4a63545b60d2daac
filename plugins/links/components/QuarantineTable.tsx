import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { Quarantined } from '../views/buildLinkHealth.ts';

/** Links whose failures are let pass, the next one to end first, and those for which that is over. */
export function QuarantineTable({ label, links }: { label: string; links: readonly Quarantined[] }): ReactNode {
  return (
    <TableScroller label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate({ id: 'links.column.address', message: '地址' })}</th>
            <th scope="col">{translate({ id: 'links.column.expires', message: '到期' })}</th>
            <th scope="col">{translate({ id: 'links.column.reason', message: '为什么放行' })}</th>
          </tr>
        </thead>
        <tbody>
          {links.map(({ url, reason, expires, isOver, issue }) => (
            <tr key={url}>
              <th scope="row">
                <code>{url}</code>
              </th>
              <td>
                <time dateTime={expires}>{expires}</time>
                {isOver && <strong> {translate({ id: 'links.quarantine.over', message: '已到期，不再放行' })}</strong>}
              </td>
              <td>
                {reason}{' '}
                {issue !== undefined && (
                  <Link to={issue}>{translate({ id: 'links.issue', message: '跟进的 issue' })}</Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
