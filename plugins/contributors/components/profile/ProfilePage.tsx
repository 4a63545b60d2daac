import type { ReactNode } from 'react';
import clsx from 'clsx';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { Profile } from '../../views/buildProfile.ts';
import { Avatar } from '../Avatar.tsx';
import { BadgeList } from './BadgeList.tsx';
import { BalanceLine } from './BalanceLine.tsx';
import { CommitList } from './CommitList.tsx';
import { ContributorsNav } from '../ContributorsNav.tsx';
import { Embed } from './Embed.tsx';
import { HeatMap } from './HeatMap.tsx';
import { LevelProgress } from './LevelProgress.tsx';
import { PointsByType } from './PointsByType.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';
import { WrittenPages } from './WrittenPages.tsx';
import { levelTitle } from '../levelTitle.ts';
import styles from './ProfilePage.module.css';

/**
 * What `@theme/ContributorProfile` gets. `repository` is the web address that commits link to, `rewards` the page with what
 * points can be spent on.
 */
export type ProfileProps = { profile: Profile; repository: string; rewards?: string };

/** A person's page. Nothing of it, such as what was unfolded, stays when the reader goes on to another person. */
export function ProfilePage({ profile, repository, rewards }: ProfileProps): ReactNode {
  const { slug, name, level, balance, badges, heat, types, written, recent, older } = profile;
  const description = translate(
    { id: 'contributors.profile.description', message: '{name} 为本站文档所做的贡献。' },
    { name },
  );
  return (
    <Layout title={name} description={description}>
      <main key={slug} className={clsx('container margin-vert--lg', styles.page)}>
        <ContributorsNav />
        <header className={styles.header}>
          <Avatar slug={slug} name={name} size={72} />
          <div className={styles.title}>
            <Heading as="h1" className={styles.name}>
              <bdi>{name}</bdi>
            </Heading>
            {level && <p className={styles.level}>{levelTitle(level)}</p>}
          </div>
        </header>
        <ProfileFacts {...profile} />
        {level && <LevelProgress level={level} {...profile} repository={repository} />}
        {balance && rewards !== undefined && <BalanceLine balance={balance} rewards={rewards} />}
        {badges.length > 0 && <BadgeList badges={badges} repository={repository} />}
        <HeatMap heat={heat} />
        {types.length > 0 && <PointsByType types={types} />}
        {written.length > 0 && <WrittenPages written={written} />}
        <Embed profile={profile} />
        <CommitList recent={recent} older={older} repository={repository} />
      </main>
    </Layout>
  );
}
