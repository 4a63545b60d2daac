import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { usePaths } from './usePaths.ts';
import styles from './ContributorsNav.module.css';

export type ContributorsPage = 'board' | 'badges' | 'levels' | 'health';

/** From each page about contributors to the others. Without `current`, as on profiles, all of them are elsewhere. */
export function ContributorsNav({ current }: { current?: ContributorsPage }): ReactNode {
  const paths = usePaths();
  const items = [
    { page: 'board', to: paths.board(), label: translate({ id: 'contributors.nav.board', message: '贡献者' }) },
    { page: 'badges', to: paths.badges, label: translate({ id: 'contributors.nav.badges', message: '徽章' }) },
    { page: 'levels', to: paths.levels, label: translate({ id: 'contributors.nav.levels', message: '等级' }) },
    { page: 'health', to: paths.health, label: translate({ id: 'contributors.nav.health', message: '社区健康' }) },
  ] as const;
  return (
    <nav aria-label={translate({ id: 'contributors.nav.label', message: '贡献者页面' })}>
      <ul className={styles.pages}>
        {items.map(({ page, to, label }) => (
          <li key={page}>
            <Link to={to} aria-current={page === current ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
