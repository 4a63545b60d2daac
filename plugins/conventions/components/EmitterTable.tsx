import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { AttributeView, EmitterView } from '../views/conventions.ts';
import { DottedName } from './DottedName.tsx';
import styles from './tables.module.css';
import { stateWord } from './words.ts';

type Props = { attributes: readonly AttributeView[]; emitters: readonly EmitterView[]; label: string };

/** Which attributes each emitter sends, and how far it follows the registry: a column for each. */
export function EmitterTable({ attributes, emitters, label }: Props): ReactNode {
  return (
    <TableScroller label={label}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col" className={styles.sticky}>
              <Translate id="conventions.column.attribute">属性</Translate>
            </th>
            {emitters.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attributes.map(({ name, emissions }) => (
            <tr key={name}>
              <th scope="row" className={styles.sticky}>
                <DottedName name={name} />
              </th>
              {emitters.map(({ id }) => {
                const one = emissions.find(({ emitter }) => emitter === id);
                return (
                  <td key={id}>{one ? <span className={styles[one.state]}>{stateWord(one.state)}</span> : '—'}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** What was read of each emitter, when, and where it can be checked. */
export function EmitterList({ emitters }: { emitters: readonly EmitterView[] }): ReactNode {
  return (
    <TableScroller label={translate({ id: 'conventions.label.emitters', message: '发出者' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="conventions.column.emitter">发出者</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.version">版本</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.from">依据</Translate>
            </th>
            <th scope="col">
              <Translate id="conventions.column.read">日期</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {emitters.map(({ id, name, version, read, from, url, page }) => (
            <tr key={id}>
              <th scope="row">{page === undefined ? name : <Link to={page}>{name}</Link>}</th>
              <td>
                <Link to={url}>
                  <code>{version}</code>
                </Link>
              </td>
              <td>{fromWord(from)}</td>
              <td>{read}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function fromWord(from: EmitterView['from']): string {
  switch (from) {
    case 'code':
      return translate({ id: 'conventions.from.code', message: '读代码' });
    case 'documentation':
      return translate({ id: 'conventions.from.documentation', message: '读它自己的文档' });
    case 'run':
      return translate({ id: 'conventions.from.run', message: '运行并由测试核对' });
  }
}
