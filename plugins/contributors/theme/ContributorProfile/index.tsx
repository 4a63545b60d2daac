import type { ReactNode } from 'react';
import { ProfilePage, type ProfileProps } from '../../components/ProfilePage.tsx';

/** The page of one person. */
export default function ContributorProfile({ profile, repository }: ProfileProps): ReactNode {
  return <ProfilePage profile={profile} repository={repository} />;
}
