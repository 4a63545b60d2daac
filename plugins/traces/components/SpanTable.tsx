import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { TraceView } from '../views/buildTrace.ts';
import { formatDuration } from '../views/drawTrace.ts';
import { resultName } from './resultName.ts';

/** The same spans as text. */
export function SpanTable({ trace }: { trace: TraceView }): ReactNode {
  return (
    <TableScroller label={translate({ id: 'traces.table', message: '这条链路的所有 Span' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">Span</th>
            <th scope="col">
              <Translate id="traces.column.level">层级</Translate>
            </th>
            <th scope="col">
              <Translate id="traces.column.start">开始于</Translate>
            </th>
            <th scope="col">
              <Translate id="traces.column.duration">耗时</Translate>
            </th>
            <th scope="col">
              <Translate id="traces.column.result">结果</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {trace.rows.map(({ name, depth, start, milliseconds, result, errorType }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{depth + 1}</td>
              <td>{formatDuration(start)}</td>
              <td>{formatDuration(milliseconds)}</td>
              <td>
                {resultName(result)}
                {errorType !== undefined && (
                  <>
                    {' '}
                    <code>{errorType}</code>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
