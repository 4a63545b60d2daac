import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import type { Locale } from '../../../../src/lib/locales.ts';
import type { DiffRow } from '../../views/diffTexts.ts';
import styles from './DiffText.module.css';

/** Old and new text in one: signs and elements say what was added and removed, colours repeat it. */
export function DiffText({ rows, locale }: { rows: readonly DiffRow[]; locale: Locale }): ReactNode {
  return (
    <div className={styles.text} lang={locale}>
      {rows.map((row, place) => (
        <Row key={place} row={row} />
      ))}
    </div>
  );
}

function Row({ row }: { row: DiffRow }): ReactNode {
  switch (row.kind) {
    case 'skipped':
      return (
        <p className={styles.skipped}>
          <Translate id="translations.diff.skipped" values={{ lines: row.lines }}>
            {'⋯ {lines} 行没有改动'}
          </Translate>
        </p>
      );
    case 'same':
      return <div className={styles.row}>{row.text}</div>;
    case 'del':
      return (
        <div className={styles.row} data-sign="−">
          <del>{row.text}</del>
        </div>
      );
    case 'ins':
      return (
        <div className={styles.row} data-sign="+">
          <ins>{row.text}</ins>
        </div>
      );
    case 'changed':
      return (
        <div className={styles.row} data-sign="±">
          {row.parts.map(({ op, text }, place) =>
            op === 'del' ? <del key={place}>{text}</del> : op === 'ins' ? <ins key={place}>{text}</ins> : text,
          )}
        </div>
      );
  }
}
