import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { commitUrl } from '../paths.ts';

type Props = { repository: string; sha: string };

/** The start of a commit's sha, leading to the commit on the forge. */
export function CommitLink({ repository, sha }: Props): ReactNode {
  return (
    <Link to={commitUrl(repository, sha)}>
      <code>{sha.slice(0, 7)}</code>
    </Link>
  );
}
