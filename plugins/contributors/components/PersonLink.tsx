import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { usePaths } from './usePaths.ts';

/** A name that leads to its profile. Isolated, so that a right-to-left name leaves its surroundings alone. */
export function PersonLink({ slug, name }: { slug: string; name: string }): ReactNode {
  const paths = usePaths();
  return (
    <Link to={paths.profile(slug)}>
      <bdi>{name}</bdi>
    </Link>
  );
}
