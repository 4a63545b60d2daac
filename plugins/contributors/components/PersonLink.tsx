import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { profilePath } from '../paths.ts';

/** A name that leads to its profile. Isolated, so that a right-to-left name leaves its surroundings alone. */
export function PersonLink({ slug, name }: { slug: string; name: string }): ReactNode {
  return (
    <Link to={profilePath(slug)}>
      <bdi>{name}</bdi>
    </Link>
  );
}
