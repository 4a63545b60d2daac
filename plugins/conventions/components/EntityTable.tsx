import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { EntityView, SpanView } from '../views/conventions.ts';
import { DottedName } from './DottedName.tsx';
import { Levels } from './MetricTable.tsx';
import { StabilityBadge } from './StabilityBadge.tsx';
import styles from './tables.module.css';

/** Each entity with the attributes that identify it and those that describe it. */
export function EntityTable({ entities, label }: { entities: readonly EntityView[]; label: string }): ReactNode {
  return (
    <TableScroller label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="conventions.column.entity">实体</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.stability">稳定性</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.identifying">标识属性</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.descriptive">描述属性</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {entities.map((entity) => (
            <tr key={entity.name}>
              <th scope="row">
                <DottedName name={entity.name} />
              </th>
              <td>
                <StabilityBadge of={entity} />
              </td>
              <td>
                <Names names={entity.identifying} />
              </td>
              <td>
                <Names names={entity.descriptive} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function Names({ names }: { names: readonly string[] }): ReactNode {
  if (names.length === 0) return '—';
  return (
    <ul className={styles.list}>
      {names.map((name) => (
        <li key={name}>
          <DottedName name={name} />
        </li>
      ))}
    </ul>
  );
}

/** Each kind of span with the attributes that it is asked to have. */
export function SpanTable({ spans, label }: { spans: readonly SpanView[]; label: string }): ReactNode {
  return (
    <TableScroller label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="conventions.column.span">Span</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.stability">稳定性</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.kind">类型</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.attributes">属性</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <tr key={span.name}>
              <th scope="row">
                <DottedName name={span.name} />
              </th>
              <td>
                <StabilityBadge of={span} />
              </td>
              <td>{span.kind.toUpperCase()}</td>
              <td>
                <Levels levels={span.attributes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
