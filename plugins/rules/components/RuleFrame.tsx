import type { ReactNode } from 'react';
import Layout from '@theme/Layout';
import styles from './RuleFrame.module.css';

type Props = { title: string; description: string; children: ReactNode };

/** What the list of rules and their pages have in common. */
export function RuleFrame({ title, description, children }: Props): ReactNode {
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg">
        <div className={styles.page}>{children}</div>
      </main>
    </Layout>
  );
}
