import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import { fileUrl, type Forge } from '../../../src/lib/forge.ts';
import type { FailingLink } from '../../../src/lib/links/linkReport.ts';
import { causeWords } from './causeWords.ts';

type Props = { label: string; links: readonly FailingLink[]; site: Forge };

/** Links that lead nowhere, each with the places where it is written. */
export function FailingTable({ label, links, site }: Props): ReactNode {
  return (
    <TableScroller label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate({ id: 'links.column.address', message: '地址' })}</th>
            <th scope="col">{translate({ id: 'links.column.cause', message: '原因' })}</th>
            <th scope="col">{translate({ id: 'links.column.since', message: '始于' })}</th>
            <th scope="col">{translate({ id: 'links.column.places', message: '所在位置' })}</th>
          </tr>
        </thead>
        <tbody>
          {links.map(({ url, cause, since, places }) => (
            <tr key={url}>
              {/* No link: it leads nowhere. */}
              <th scope="row">
                <code>{url}</code>
              </th>
              <td>{causeWords(cause)}</td>
              <td>{since === undefined ? '–' : <time dateTime={since}>{since}</time>}</td>
              <td>
                <ul>
                  {places.map(({ file, line }) => (
                    <li key={`${file}:${line}`}>
                      <Link to={`${fileUrl(site, file)}?plain=1#L${line}`}>
                        <code>{`${file}:${line}`}</code>
                      </Link>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
