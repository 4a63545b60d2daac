import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../../src/components/TableScroller.tsx';
import type { Drift } from '../../../../src/lib/translations/history/drift.ts';
import { LanguageName } from '../LanguageName.tsx';
import { useLanguages } from '../useSite.ts';
import styles from './DriftSection.module.css';
import { HalfLifeChart } from './HalfLifeChart.tsx';

/** How long translations into each language stay behind, over time. */
export function DriftSection({ drifts }: { drifts: readonly Drift[] }): ReactNode {
  const told = drifts.filter(({ quarters }) => quarters.length > 0);
  return (
    <>
      <p>
        <Translate id="translations.drift.what">
          半衰期：原文改动之后，过了多少天有一半的译文跟上。按原文改动的季度来算，还没跟上的也算在内。
        </Translate>
      </p>
      {told.length === 0 && (
        <p>
          <Translate id="translations.drift.none">现在还没有可算的：在 git 历史里，没有译文落后过。</Translate>
        </p>
      )}
      {told.map((drift) => (
        <LanguageDrift key={drift.locale} {...drift} />
      ))}
    </>
  );
}

/** Fewer quarters than this make no line. */
const minQuarters = 2;

function LanguageDrift({ locale, halfLifeDays, quarters }: Drift): ReactNode {
  const { nameOf } = useLanguages();
  const known = quarters.filter((quarter) => quarter.halfLifeDays !== undefined);
  const begun = quarters.reduce((sum, quarter) => sum + quarter.begun, 0);
  const open = quarters.reduce((sum, quarter) => sum + quarter.open, 0);
  const title = translate(
    { id: 'translations.drift.title', message: '{language}：半衰期（天）' },
    { language: nameOf(locale) },
  );
  return (
    <figure className={styles.figure} data-drift={locale}>
      <figcaption>
        <strong>
          <LanguageName locale={locale} />
        </strong>{' '}
        {halfLifeDays === undefined ? (
          <Translate id="translations.drift.unknown" values={{ begun, open }}>
            {'落后过 {begun} 次，其中 {open} 次还没有结束，不够算出半衰期。'}
          </Translate>
        ) : (
          <Translate
            id="translations.drift.known"
            values={{ begun, open, days: <strong>{toDays(halfLifeDays)}</strong> }}
          >
            {'半衰期 {days} 天。落后过 {begun} 次，其中 {open} 次还没有结束。'}
          </Translate>
        )}
      </figcaption>
      {known.length >= minQuarters && <HalfLifeChart title={title} quarters={quarters} />}
      <details className={styles.details}>
        <summary>
          <Translate id="translations.drift.table">以表格显示</Translate>
        </summary>
        <TableScroller label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{translate({ id: 'translations.drift.quarter', message: '季度' })}</th>
                <th scope="col">{translate({ id: 'translations.drift.halfLife', message: '半衰期（天）' })}</th>
                <th scope="col">{translate({ id: 'translations.drift.begun', message: '开始落后' })}</th>
                <th scope="col">{translate({ id: 'translations.drift.open', message: '还没有跟上' })}</th>
              </tr>
            </thead>
            <tbody>
              {quarters.map((quarter) => (
                <tr key={quarter.quarter}>
                  <th scope="row">{quarter.quarter}</th>
                  <td>
                    {quarter.halfLifeDays === undefined
                      ? translate({ id: 'translations.drift.notYet', message: '算不出' })
                      : toDays(quarter.halfLifeDays)}
                  </td>
                  <td>{quarter.begun}</td>
                  <td>{quarter.open}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroller>
      </details>
    </figure>
  );
}

/** One decimal below ten days. */
function toDays(days: number): string {
  return days < 10 ? String(Math.round(days * 10) / 10) : String(Math.round(days));
}
