import type { ReactNode } from 'react';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import styles from './PageFrame.module.css';

type Props = {
  title: string;
  description: string;
  /** Stands above the heading, such as the way to the page. */
  above?: ReactNode;
  children: ReactNode;
};

/** What generated pages with a table have in common: width, heading, the look of links. */
export function PageFrame({ title, description, above, children }: Props): ReactNode {
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg">
        <div className={styles.page}>
          {above}
          <Heading as="h1">{title}</Heading>
          {children}
        </div>
      </main>
    </Layout>
  );
}
