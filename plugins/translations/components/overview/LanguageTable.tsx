import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../../src/components/TableScroller.tsx';
import type { PageState } from '../../../../src/lib/translations/status.ts';
import type { Totals } from '../../views/buildOverview.ts';
import { LanguageName } from '../LanguageName.tsx';
import { Since } from '../Since.tsx';
import { stateLabel } from '../stateLabels.ts';
import styles from './LanguageTable.module.css';
import { Share } from './Share.tsx';

const usual: readonly PageState[] = ['source', 'fresh', 'stale', 'missing'];
const rare: readonly PageState[] = ['orphaned', 'unknown'];

/** How many pages of each language are in which state. States that nobody has to know about are left out. */
export function LanguageTable({ totals }: { totals: readonly Totals[] }): ReactNode {
  const states = [...usual, ...rare.filter((state) => totals.some((one) => one[state] > 0))];
  return (
    <TableScroller label={translate({ id: 'translations.languages', message: '各语言的翻译' })}>
      <table className={styles.languages}>
        <thead>
          <tr>
            <th scope="col">{translate({ id: 'translations.column.language', message: '语言' })}</th>
            <th scope="col">{translate({ id: 'translations.column.share', message: '全页可读' })}</th>
            {states.map((state) => (
              <th key={state} scope="col" className={styles.count}>
                {stateLabel(state)}
              </th>
            ))}
            <th scope="col">{translate({ id: 'translations.column.oldest', message: '落后最久' })}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((one) => (
            <tr key={one.locale} data-locale={one.locale}>
              <th scope="row">
                <LanguageName locale={one.locale} />
              </th>
              <td>
                <Share totals={one} />
              </td>
              {states.map((state) => (
                <td key={state} className={styles.count}>
                  {one[state]}
                </td>
              ))}
              <td>
                {one.oldest ? (
                  <Since since={one.oldest.since} {...(one.oldest.days !== undefined && { days: one.oldest.days })} />
                ) : one.stale > 0 ? (
                  <Translate id="translations.oldest.unknown">不清楚</Translate>
                ) : (
                  <Translate id="translations.oldest.none">没有落后的</Translate>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
