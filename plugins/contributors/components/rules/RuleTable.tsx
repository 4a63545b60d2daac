import clsx from 'clsx';
import type { ReactNode } from 'react';
import { TableScroller } from '../TableScroller.tsx';
import styles from './rulesTable.module.css';

type Props = {
  caption: string;
  columns: { label: string; holds?: 'number' | 'text' }[];
  /** A cell for each column; the first one is the row's head. */
  rows: { key: string; cells: [ReactNode, ...ReactNode[]] }[];
};

/** A table of what the rules say. */
export function RuleTable({ caption, columns, rows }: Props): ReactNode {
  const classOf = (column: number) => {
    const holds = columns[column]?.holds;
    return holds && styles[holds];
  };
  return (
    <TableScroller label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, holds }) => (
              <th key={label} scope="col" className={clsx(holds === 'number' && styles.number)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className={classOf(0)}>
                {head}
              </th>
              {cells.map((cell, index) => (
                <td key={index} className={classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
