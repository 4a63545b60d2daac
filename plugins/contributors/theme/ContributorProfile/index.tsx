import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { Profile } from '../../buildProfile.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { CommitList } from '../../components/CommitList.tsx';
import { UtcDate } from '../../components/UtcDate.tsx';
import { WrittenPages } from '../../components/WrittenPages.tsx';
import { boardPath } from '../../paths.ts';
import type { ProfileProps } from '../../routes.ts';
import styles from './styles.module.css';

/** The page `/community/contributors/<slug>/`. */
export default function ContributorProfile({ profile, repoUrl }: ProfileProps): ReactNode {
  const { slug, name, commits, recent, written } = profile;
  const description = translate(
    { id: 'contributors.profile.description', message: '{name} 为本站文档所做的贡献。' },
    { name },
  );
  return (
    <Layout title={name} description={description}>
      <main className="container margin-vert--lg">
        <p>
          <Link to={boardPath}>
            <Translate id="contributors.profile.back">全部贡献者</Translate>
          </Link>
        </p>
        <header className={styles.header}>
          <Avatar slug={slug} name={name} size={72} />
          <Heading as="h1" className={styles.name}>
            <bdi>{name}</bdi>
          </Heading>
        </header>
        <Facts {...profile} />
        {written.length > 0 && <WrittenPages written={written} />}
        <CommitList recent={recent} total={commits} repoUrl={repoUrl} />
      </main>
    </Layout>
  );
}

function Facts({ commits, pages, first, latest }: Profile): ReactNode {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>
          <Translate id="contributors.table.commits">提交</Translate>
        </dt>
        <dd>{commits}</dd>
      </div>
      <div>
        <dt>
          <Translate id="contributors.table.pages">页面</Translate>
        </dt>
        <dd>{pages}</dd>
      </div>
      <div>
        <dt>
          <Translate id="contributors.table.first">首次贡献</Translate>
        </dt>
        <dd>
          <UtcDate at={first} />
        </dd>
      </div>
      <div>
        <dt>
          <Translate id="contributors.table.latest">最近贡献</Translate>
        </dt>
        <dd>
          <UtcDate at={latest} />
        </dd>
      </div>
    </dl>
  );
}
