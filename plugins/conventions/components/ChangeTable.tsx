import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { ChangeView } from '../views/conventions.ts';
import { changeKinds, countChanges } from '../views/select.ts';
import { Successor } from './StabilityTable.tsx';
import { listSeparator } from './words.ts';

/** Each change of a name between two releases. */
export function ChangeTable({ changes, label }: { changes: readonly ChangeView[]; label: string }): ReactNode {
  return (
    <TableScroller label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="conventions.column.name">名称</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.change">变化</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.name} ${change.what}`}>
              <th scope="row">
                <code>{change.name}</code>
              </th>
              <td>
                {changeWord(change.what)}
                <Detail change={change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function Detail({ change }: { change: ChangeView }): ReactNode {
  if (change.what === 'deprecated')
    return (
      <>
        {' '}
        <Successor of={change} />
      </>
    );
  if (change.what !== 'values') return null;
  const names = [...change.added.map((value) => `+${value}`), ...change.removed.map((value) => `−${value}`)];
  return ` ${names.join(listSeparator())}`;
}

/** How many names of each namespace changed in which way. */
export function ChangeCounts({ changes, label }: { changes: readonly ChangeView[]; label: string }): ReactNode {
  return (
    <TableScroller label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="conventions.column.namespace">命名空间</Translate>
            </th>
            {changeKinds.map((kind) => (
              <th key={kind} scope="col">
                {changeWord(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countChanges(changes).map((count) => (
            <tr key={count.namespace}>
              <th scope="row">
                <code>{count.namespace}</code>
              </th>
              {changeKinds.map((kind) => (
                <td key={kind}>{count[kind] === 0 ? '—' : count[kind]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function changeWord(what: ChangeView['what']): string {
  switch (what) {
    case 'added':
      return translate({ id: 'conventions.change.added', message: '新增' });
    case 'removed':
      return translate({ id: 'conventions.change.removed', message: '移除' });
    case 'deprecated':
      return translate({ id: 'conventions.change.deprecated', message: '新弃用' });
    case 'stabilized':
      return translate({ id: 'conventions.change.stabilized', message: '成为稳定' });
    case 'values':
      return translate({ id: 'conventions.change.values', message: '取值变化' });
  }
}
