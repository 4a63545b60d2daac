import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { windowDays } from '../buildBoard.ts';
import { allTimePath, boardPath } from '../paths.ts';
import styles from './WindowSwitch.module.css';

/** Two links, not a script: both boards are pages of their own. */
export function WindowSwitch({ days }: { days: number | undefined }): ReactNode {
  const label = translate({ id: 'contributors.window.label', message: '统计范围' });
  return (
    <nav aria-label={label}>
      <ul className={styles.switch}>
        <li>
          <Link to={boardPath} aria-current={days === undefined ? undefined : 'page'}>
            <Translate id="contributors.window.recent" values={{ days: windowDays }}>
              {'最近 {days} 天'}
            </Translate>
          </Link>
        </li>
        <li>
          <Link to={allTimePath} aria-current={days === undefined ? 'page' : undefined}>
            <Translate id="contributors.window.allTime">全部时间</Translate>
          </Link>
        </li>
      </ul>
    </nav>
  );
}
