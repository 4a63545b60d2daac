import { Fragment, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { FinishedTask } from '../../../src/lib/tasks/task.ts';
import type { Paths } from '../paths.ts';

/** Names that lead to their profiles. Isolated, so that a right-to-left name leaves its surroundings alone. */
export function PersonLinks({ people, paths }: Pick<FinishedTask, 'people'> & { paths: Paths }): ReactNode {
  return people.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {index > 0 && translate({ id: 'tasks.comma', message: '、' })}
      <Link to={paths.profile(slug)}>
        <bdi>{name}</bdi>
      </Link>
    </Fragment>
  ));
}
