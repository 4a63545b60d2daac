import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { commitUrl } from '../../../src/lib/forge.ts';
import type { TaskRow } from '../views/taskRow.ts';
import { PersonLinks } from './PersonLinks.tsx';
import type { TaskSite } from './taskSite.ts';

/** Who is at a task, or who finished it and when; nothing for one that is free. */
export function StandingLine({ task, site }: { task: TaskRow; site: TaskSite }): ReactNode {
  const { state, claim, finished } = task;
  if (claim) {
    const issue = <Link to={claim.url}>#{claim.issue}</Link>;
    const who = <bdi>@{claim.login}</bdi>;
    return (
      <Translate id="tasks.claimedBy" values={{ who, issue, date: <time dateTime={claim.day}>{claim.day}</time> }}>
        {'{who} 从 {date} 起在做，见 {issue}'}
      </Translate>
    );
  }
  if (!finished)
    return state === 'done' && <Translate id="tasks.doneByNobody">要求都已满足，但没有提交写明是它完成的</Translate>;
  const { people, sha7, day } = finished;
  const values = {
    who: <PersonLinks people={people} paths={site.paths} />,
    date: <time dateTime={day}>{day}</time>,
    commit: (
      <Link to={commitUrl(site, sha7)}>
        <code>{sha7}</code>
      </Link>
    ),
  };
  // Who opted out is not named.
  return people.length === 0 ? (
    <Translate id="tasks.doneOn" values={values}>
      {'{date} 完成（{commit}）'}
    </Translate>
  ) : (
    <Translate id="tasks.doneBy" values={values}>
      {'{who} 于 {date} 完成（{commit}）'}
    </Translate>
  );
}
