import type { ReactNode } from 'react';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import styles from './PageFrame.module.css';

type Props = { title: string; description: string; children: ReactNode };

/** What generated pages with a table have in common: width, heading, the look of links. */
export function PageFrame({ title, description, children }: Props): ReactNode {
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg">
        <div className={styles.page}>
          <Heading as="h1">{title}</Heading>
          {children}
        </div>
      </main>
    </Layout>
  );
}
