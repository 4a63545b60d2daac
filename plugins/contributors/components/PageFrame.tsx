import type { ReactNode } from 'react';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { ContributorsNav, type ContributorsPage } from './ContributorsNav.tsx';

type Props = { page: ContributorsPage; title: string; description: string; children: ReactNode };

/** What the pages beside the board have in common: a heading, what they are about, and the way to the others. */
export function PageFrame({ page, title, description, children }: Props): ReactNode {
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg">
        <ContributorsNav current={page} />
        <Heading as="h1">{title}</Heading>
        <p>{description}</p>
        {children}
      </main>
    </Layout>
  );
}
