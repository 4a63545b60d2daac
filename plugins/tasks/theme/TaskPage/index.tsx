import { useMemo, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { Breadcrumbs } from '../../../../src/components/Breadcrumbs.tsx';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import { GoodFirst } from '../../components/GoodFirst.tsx';
import { ClaimBox } from '../../components/task/ClaimBox.tsx';
import { FileList } from '../../components/task/FileList.tsx';
import { Finishing } from '../../components/task/Finishing.tsx';
import { SimilarTasks } from '../../components/task/SimilarTasks.tsx';
import { TaskFacts } from '../../components/task/TaskFacts.tsx';
import { toTaskSite, type SiteProps, type TaskSite } from '../../components/taskSite.ts';
import type { TaskPage as Task, TaskPages } from '../../views/buildTaskPages.ts';
import styles from './styles.module.css';

type Props = { group: TaskPages & { site: SiteProps }; route: { path: string } };

/** The page of one task, `/community/tasks/t-012/`. Many share their data; the address says which it is. */
export default function TaskPage({ group, route }: Props): ReactNode {
  const site = useMemo(() => toTaskSite(group.site), [group.site]);
  const board = useBaseUrl(site.paths.board);
  const id = route.path.slice(board.length).replace(/\/$/, '').toUpperCase();
  const task = group.pages[id];
  return task && <TaskBody task={task} group={group} site={site} />;
}

function TaskBody({ task, group, site }: { task: Task; group: TaskPages; site: TaskSite }): ReactNode {
  const { id, title, why, steps, files, guide, similar, missing, goodFirst } = task;
  const { lang, claimsKnown } = group;
  return (
    <Layout title={`${id} · ${title.replaceAll('`', '')}`} description={why.replaceAll('`', '')}>
      <main className="container margin-vert--lg">
        <div className={styles.page}>
          <Breadcrumbs
            label={translate({ id: 'tasks.breadcrumbs', message: '页面路径' })}
            parent={translate({ id: 'tasks.title', message: '任务' })}
            to={site.paths.board}
            here={id}
          />
          <Heading as="h1" lang={lang}>
            <InlineCode text={title} />
          </Heading>
          {goodFirst && <GoodFirst />}
          <div className={styles.columns}>
            <aside className={styles.side} aria-label={translate({ id: 'tasks.side', message: '任务概况' })}>
              <ClaimBox task={task} claimsKnown={claimsKnown} site={site} />
              <TaskFacts task={task} site={site} />
            </aside>
            <div className={styles.body}>
              {missing.length > 0 && <Missing messages={missing} lang={lang} />}
              <Heading as="h2" id="why">
                <Translate id="tasks.why">为什么做</Translate>
              </Heading>
              <p lang={lang}>
                <InlineCode text={why} />
              </p>
              <Heading as="h2" id="steps">
                <Translate id="tasks.steps">步骤</Translate>
              </Heading>
              <ol className={styles.steps} lang={lang}>
                {steps.map((step) => (
                  <li key={step}>
                    <InlineCode text={step} />
                  </li>
                ))}
              </ol>
              {guide && <Guide guide={guide} />}
              <Heading as="h2" id="files">
                <Translate id="tasks.files">要改的文件</Translate>
              </Heading>
              <FileList files={files} site={site} />
              <Finishing task={task} />
            </div>
          </div>
          <SimilarTasks tasks={similar} lang={lang} site={site} />
        </div>
      </main>
    </Layout>
  );
}

function Guide({ guide: { path, title } }: { guide: NonNullable<Task['guide']> }): ReactNode {
  return (
    <p>
      <Translate
        id="tasks.guide.see"
        values={{ page: <Link to={path}>{title ?? translate({ id: 'tasks.guide', message: '做法说明' })}</Link> }}
      >
        {'每一步怎么做，详见：{page}。'}
      </Translate>
    </p>
  );
}

/** It was done once, and somebody has broken it since. */
function Missing({ messages, lang }: { messages: readonly string[]; lang: string | undefined }): ReactNode {
  return (
    <div className="alert alert--warning" role="note">
      <Translate id="tasks.reopened">完成过，但后来的修改让它不再成立。现在缺的是：</Translate>
      <ul className={styles.missing} lang={lang}>
        {messages.map((message) => (
          <li key={message}>
            <InlineCode text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}
