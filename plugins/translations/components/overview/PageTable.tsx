import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { TableScroller } from '../../../../src/components/TableScroller.tsx';
import type { Cell, Guide, Row, Totals } from '../../views/buildOverview.ts';
import { LanguageName } from '../LanguageName.tsx';
import { Since } from '../Since.tsx';
import { StateBadge } from '../StateBadge.tsx';
import { useDifferencePath } from '../useSite.ts';
import { PageTitle } from './PageTitle.tsx';
import styles from './PageTable.module.css';
import { WhatToDo } from './WhatToDo.tsx';

type Props = { guides: readonly Guide[]; totals: readonly Totals[] };

/** Every page with its state in every language, guide by guide. */
export function PageTable({ guides, totals }: Props): ReactNode {
  return (
    <TableScroller label={translate({ id: 'translations.pages', message: '所有页面' })}>
      <table className={styles.pages}>
        <thead>
          <tr>
            <th scope="col" className={styles.page}>
              {translate({ id: 'translations.column.page', message: '页面' })}
            </th>
            {totals.map(({ locale }) => (
              <th key={locale} scope="col" className={styles.language}>
                <LanguageName locale={locale} />
              </th>
            ))}
          </tr>
        </thead>
        {guides.map((guide) => (
          <tbody key={guide.folder} data-guide={guide.folder}>
            <tr className={styles.guide}>
              <th scope="rowgroup">
                {guide.title || translate({ id: 'translations.guide.root', message: '其他页面' })}
              </th>
              {guide.totals.map((one) => (
                <td key={one.locale}>
                  <GuideTotal totals={one} />
                </td>
              ))}
            </tr>
            {guide.rows.map((row) => (
              <PageRow key={row.page} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </TableScroller>
  );
}

/** How much of a guide there is in a language, and how much of that is behind. */
function GuideTotal({
  totals: { percent, source, fresh, stale, missing, orphaned, unknown },
}: {
  totals: Totals;
}): ReactNode {
  if (source > 0 && fresh + stale + missing + orphaned + unknown === 0)
    return <Translate id="translations.share.none">都是原文</Translate>;
  return (
    <>
      {percent}%
      {stale > 0 && (
        <span className={styles.behind}>
          <Translate id="translations.guide.stale" values={{ stale }}>
            {'过时 {stale}'}
          </Translate>
        </span>
      )}
    </>
  );
}

function PageRow({ row }: { row: Row }): ReactNode {
  const open = row.cells.filter(({ state }) => state !== 'source' && state !== 'fresh');
  return (
    <>
      <tr data-page={row.page}>
        <th scope="row" className={styles.page}>
          <PageTitle row={row} />
        </th>
        {row.cells.map((cell) => (
          <td key={cell.locale} data-locale={cell.locale} data-state={cell.state}>
            <State row={row} cell={cell} />
          </td>
        ))}
      </tr>
      {open.length > 0 && (
        // A row of its own: a screen reader reads all of a row's header with each of its cells.
        <tr className={styles.below}>
          <td colSpan={row.cells.length + 1}>
            <Details row={row} open={open} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What there is to do for a page, in each language that is not up to date. */
function Details({ row, open }: { row: Row; open: readonly Cell[] }): ReactNode {
  return (
    <details className={styles.details}>
      <summary
        aria-label={translate({ id: 'translations.what.of', message: '可以怎么做：{title}' }, { title: row.title })}
      >
        <Translate id="translations.what">可以怎么做</Translate>
      </summary>
      {open.map((cell) => (
        <div key={cell.locale} className={styles.open}>
          {open.length > 1 && (
            <p>
              <LanguageName locale={cell.locale} /> <StateBadge state={cell.state} />
            </p>
          )}
          <WhatToDo row={row} cell={cell} />
        </div>
      ))}
    </details>
  );
}

function State({ row, cell: { state, locale, since, days, sections, cosmetic } }: { row: Row; cell: Cell }): ReactNode {
  const differencePath = useDifferencePath();
  return (
    <>
      <StateBadge state={state} />
      {state === 'stale' && (
        <div className={styles.note}>
          <Link to={`${differencePath(row.page)}#${locale}`}>
            {sections.length > 0 ? (
              <Translate id="translations.sections" values={{ count: sections.length }}>
                {'{count} 节'}
              </Translate>
            ) : (
              <Translate id="translations.see">查看差别</Translate>
            )}
          </Link>{' '}
          {since !== undefined && <Since since={since} {...(days !== undefined && { days })} />}
        </div>
      )}
      {state === 'fresh' && cosmetic > 0 && (
        <div className={styles.note}>
          <Translate id="translations.cosmetic" values={{ count: cosmetic }}>
            {'{count} 节只改了版式'}
          </Translate>
        </div>
      )}
    </>
  );
}
