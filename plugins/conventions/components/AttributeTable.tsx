import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { AttributeView, EmissionView, EmitterView } from '../views/conventions.ts';
import { Anchored } from './Anchored.tsx';
import { StabilityBadge } from './StabilityBadge.tsx';
import styles from './tables.module.css';
import { ValueList } from './ValueList.tsx';
import { stateWord } from './words.ts';

type Props = { attributes: readonly AttributeView[]; emitters: readonly EmitterView[]; label: string };

/**
 * Each attribute with its standing, type, meaning, values or examples, and who sends it. The roles are for phones, where rows are
 * shown as blocks, which would otherwise be no table to screen readers.
 */
export function AttributeTable({ attributes, emitters, label }: Props): ReactNode {
  const lastColumn = translate({ id: 'conventions.column.emitters', message: '今天谁发出' });
  return (
    <TableScroller label={label}>
      <table className={styles.attributes} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className={styles.name}>
              <Translate id="conventions.column.attribute">属性</Translate>
            </th>
            <th scope="col" role="columnheader">
              <Translate id="conventions.column.meaning">含义、取值或例子</Translate>
            </th>
            <th scope="col" role="columnheader" className={styles.emissions}>
              {lastColumn}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {attributes.map((attribute) => (
            <tr role="row" key={attribute.name}>
              <th scope="row" role="rowheader" className={styles.name}>
                <Anchored name={attribute.name} />
                <div className={styles.facts}>
                  <StabilityBadge of={attribute} /> <TypeWord attribute={attribute} />
                </div>
              </th>
              <td role="cell">
                <InlineCode text={attribute.text} />
                {attribute.values && <ValueList values={attribute.values} of={attribute} />}
                {attribute.examples.length > 0 && <Examples examples={attribute.examples} />}
              </td>
              <td className={styles.emissions} role="cell" data-label={lastColumn}>
                <Emissions emissions={attribute.emissions} emitters={emitters} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function TypeWord({ attribute: { type } }: { attribute: AttributeView }): ReactNode {
  if (type !== 'enum') return <code>{type}</code>;
  return <Translate id="conventions.enum">枚举（字符串）</Translate>;
}

function Examples({ examples }: { examples: readonly string[] }): ReactNode {
  return (
    <div className={styles.more}>
      <Translate id="conventions.examples">例：</Translate>
      {examples.slice(0, 2).map((example) => (
        <code key={example} className={styles.example}>
          {example}
        </code>
      ))}
    </div>
  );
}

function Emissions({ emissions, emitters }: { emissions: readonly EmissionView[]; emitters: readonly EmitterView[] }) {
  if (emissions.length === 0) return <Translate id="conventions.nobody">没有</Translate>;
  return (
    <ul className={styles.list}>
      {emissions.map((one) => (
        <li key={one.emitter}>
          <Link to={one.url}>{emitters.find(({ id }) => id === one.emitter)?.name ?? one.emitter}</Link>{' '}
          <span className={styles[one.state]}>{stateWord(one.state)}</span>
          {one.sent !== undefined && (
            <>
              {' '}
              <code>{one.sent}</code>
            </>
          )}
          {one.note !== undefined && (
            <div className={styles.note}>
              <InlineCode text={one.note} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a table of attributes is called where it says so itself. */
export function attributeLabel(namespaces: string): string {
  return translate({ id: 'conventions.label.attributes', message: '{namespaces} 的属性' }, { namespaces });
}
