import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { windowIds } from '../../../../src/lib/recognition/standings/windows.ts';
import type { Board } from '../../views/buildBoard.ts';
import { useBoardQuery } from './useBoardQuery.ts';
import { usePaths } from '../usePaths.ts';
import { useWindowLabel } from './useWindowLabel.ts';
import styles from './WindowSwitch.module.css';

/** Links, not a script: each board is a page of its own. What the reader asked for goes along. */
export function WindowSwitch({ window: current, head }: Pick<Board, 'window' | 'head'>): ReactNode {
  const paths = usePaths();
  const toLabel = useWindowLabel();
  const { search } = useBoardQuery();
  return (
    <nav aria-label={translate({ id: 'contributors.window.label', message: '统计范围' })}>
      <ul className={styles.switch}>
        {windowIds.map((window) => (
          <li key={window}>
            <Link to={paths.board(window) + search} aria-current={window === current ? 'page' : undefined}>
              {toLabel(window, head.at)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
