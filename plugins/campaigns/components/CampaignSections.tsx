import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import type { CampaignSite } from '../paths.ts';
import type { CampaignView } from '../views/buildCampaign.ts';
import { Goals } from './Goals.tsx';
import { Posters } from './Posters.tsx';
import { Prizes } from './Prizes.tsx';
import { Scoring } from './Scoring.tsx';
import { Standings, StandingsSource } from './Standings.tsx';
import { Tasks } from './Tasks.tsx';

type Props = { campaign: CampaignView; site: CampaignSite };
type Section = { id: string; label: string; body: ReactNode };

/** The parts of a campaign's page: the announcement comes first before it, and how it goes or went as soon as it has begun. */
export function CampaignSections({ campaign, site }: Props): ReactNode {
  const { state, announcement, goals, tasks, doneTasks, prizes } = campaign;
  const hasBegun = state !== undefined && state.phase !== 'before';
  const announced: Section = {
    id: 'announcement',
    label: translate({ id: 'campaigns.announcement', message: '公告' }),
    body: announcement.map((paragraph) => (
      <p key={paragraph}>
        <InlineCode text={paragraph} />
      </p>
    )),
  };
  const targets: Section = {
    id: 'goals',
    label: translate({ id: 'campaigns.goals', message: '目标' }),
    body: <Goals goals={goals} />,
  };
  const standings: Section = {
    id: 'standings',
    label:
      state?.phase === 'after'
        ? translate({ id: 'campaigns.results', message: '结果' })
        : translate({ id: 'campaigns.standings', message: '名次' }),
    body: (
      <>
        <Standings campaign={campaign} site={site} />
        <StandingsSource campaign={campaign} site={site} />
      </>
    ),
  };
  const rest: Section[] = [
    ...(tasks.length + doneTasks > 0 && state?.phase !== 'after'
      ? [
          {
            id: 'tasks',
            label: translate({ id: 'campaigns.tasks', message: '可以做的任务' }),
            body: <Tasks tasks={tasks} doneTasks={doneTasks} site={site} />,
          },
        ]
      : []),
    {
      id: 'rules',
      label: translate({ id: 'campaigns.rules', message: '规则' }),
      body: <Scoring campaign={campaign} site={site} />,
    },
    ...(prizes.length > 0
      ? [
          {
            id: 'rewards',
            label: translate({ id: 'campaigns.rewards', message: '奖励' }),
            body: <Prizes prizes={prizes} site={site} />,
          },
        ]
      : []),
  ];
  const posters: Section[] =
    state === undefined || state.phase === 'after'
      ? []
      : [
          {
            id: 'posters',
            label: translate({ id: 'campaigns.posters', message: '海报' }),
            body: <Posters {...campaign} />,
          },
        ];
  const first = [...(hasBegun ? [standings] : []), ...(goals.length > 0 ? [targets] : [])];
  const withAnnouncement = announcement.length > 0 ? [announced] : [];
  const sections = hasBegun
    ? [...first, ...rest, ...withAnnouncement, ...posters]
    : [...withAnnouncement, ...first, ...rest, ...posters];
  return (
    <>
      {sections.map(({ id, label, body }) => (
        <section key={id} aria-labelledby={id}>
          <Heading as="h2" id={id}>
            {label}
          </Heading>
          {body}
        </section>
      ))}
    </>
  );
}
