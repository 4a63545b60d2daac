import type { ReactNode } from 'react';
import NotFound from '@theme/NotFound';
import { PageProps, usePageProps } from '../../client/pageProps.tsx';
import { ProfilePage, type ProfileProps } from '../../components/profile/ProfilePage.tsx';

/** The page of one person. In the browser its props come with its HTML, not with Docusaurus' list of routes. */
export default function ContributorProfile({ profile, repository, rewards }: Partial<ProfileProps>): ReactNode {
  const props = usePageProps<ProfileProps>(
    profile && repository !== undefined
      ? { profile, repository, ...(rewards !== undefined && { rewards }) }
      : undefined,
  );
  if (!props) return <NotFound />;
  return (
    <>
      <PageProps props={props} />
      <ProfilePage {...props} />
    </>
  );
}
