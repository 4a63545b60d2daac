import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import type { Guide } from '../../views/buildOverview.ts';
import { toWork } from '../../views/buildOverview.ts';
import { LanguageName } from '../LanguageName.tsx';
import { Since } from '../Since.tsx';
import { StateBadge } from '../StateBadge.tsx';
import { PageTitle } from './PageTitle.tsx';
import { WhatToDo } from './WhatToDo.tsx';
import styles from './WorkList.module.css';

/** How many are worth listing; the table below has all of them. */
const shown = 6;

/** What somebody can begin with, each with the command. */
export function WorkList({ guides }: { guides: readonly Guide[] }): ReactNode {
  const work = toWork(guides);
  if (work.length === 0)
    return (
      <p>
        <Translate id="translations.begin.none">没有要做的：每一页都翻译了，也都跟上了原文。</Translate>
      </p>
    );
  return (
    <>
      <p>
        <Translate id="translations.begin.what" values={{ count: work.length, shown: Math.min(shown, work.length) }}>
          {'过时最久的在前，然后是还没有翻译的。共 {count} 件，这里是前 {shown} 件。'}
        </Translate>
      </p>
      <ol className={styles.list}>
        {work.slice(0, shown).map(({ row, cell }) => (
          <li key={`${cell.locale} ${row.page}`} data-page={row.page} data-locale={cell.locale} data-state={cell.state}>
            <p className={styles.head}>
              <PageTitle row={row} />
              <span className={styles.state}>
                <LanguageName locale={cell.locale} /> <StateBadge state={cell.state} />
              </span>
              {cell.since !== undefined && (
                <span className={styles.since}>
                  <Since since={cell.since} {...(cell.days !== undefined && { days: cell.days })} />
                </span>
              )}
            </p>
            <WhatToDo row={row} cell={cell} />
          </li>
        ))}
      </ol>
    </>
  );
}
