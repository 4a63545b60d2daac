import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { StandingView } from '../views/conventions.ts';
import { Anchored } from './Anchored.tsx';
import { StabilityBadge } from './StabilityBadge.tsx';
import styles from './tables.module.css';
import { stabilityWord } from './words.ts';

type Row = StandingView & { name: string; what?: ReactNode };

/** How settled each name is, since which release, and what it was before. */
export function StabilityTable({
  rows,
  what,
  label,
}: {
  rows: readonly Row[];
  what: string;
  label: string;
}): ReactNode {
  return (
    <TableScroller label={label}>
      <table className={styles.stability}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              <Translate id="conventions.column.name">名称</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.stability">稳定性</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.since">何时起</Translate>
            </th>
            <th scope="col">{what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className={styles.name}>
                <Anchored name={row.name} />
              </th>
              <td>
                <StabilityBadge of={row} />
              </td>
              <td>
                <Since of={row} />
              </td>
              <td>{row.deprecated ? <Successor of={row.deprecated} /> : row.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function Since({ of: { since, before, deprecated } }: { of: StandingView }): ReactNode {
  if (since === undefined || deprecated) return '—';
  if (before === undefined) return since;
  return translate(
    { id: 'conventions.since', message: '{since}（之前：{before}）' },
    { since, before: stabilityWord(before) },
  );
}

/** The name that takes the place of a deprecated one, else what the registry says. */
export function Successor({
  of: { reason, replacement },
}: {
  of: { reason: string; replacement?: string };
}): ReactNode {
  if (replacement === undefined) return <span lang="en">{reason}</span>;
  return (
    <Translate id="conventions.replacedBy" values={{ name: <code>{replacement}</code> }}>
      {'改用 {name}'}
    </Translate>
  );
}
