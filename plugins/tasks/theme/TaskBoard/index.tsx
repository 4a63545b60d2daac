import { useMemo, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { commitUrl } from '../../../../src/lib/forge.ts';
import { BoardExplorer } from '../../components/board/BoardExplorer.tsx';
import { toTaskSite, type SiteProps, type TaskSite } from '../../components/taskSite.ts';
import { taskIssuesUrl } from '../../forgeUrls.ts';
import type { Board } from '../../views/buildBoard.ts';
import styles from './styles.module.css';

type Props = {
  /** Absent when the tasks were broken when the site was built. */
  board?: Board;
  site: SiteProps;
};

/** The page `/community/tasks/`: what there is to do, and who is at it or has done it. */
export default function TaskBoard({ board, site: props }: Props): ReactNode {
  const site = useMemo(() => toTaskSite(props), [props]);
  const title = translate({ id: 'tasks.title', message: '任务' });
  const description = translate({
    id: 'tasks.description',
    message: '可以马上动手的具体任务：步骤、文件、用时、奖励分和验证命令，还有谁在做、谁做完了。',
  });
  return (
    <PageFrame title={title} description={description}>
      <Intro site={site} />
      {board ? (
        <>
          <Unknown board={board} site={site} />
          <BoardExplorer board={board} site={site} />
          <Snapshot board={board} site={site} />
        </>
      ) : (
        <div className="alert alert--warning" role="note">
          <Translate id="tasks.missing">构建本站时没能读出任务，所以这里是空的。文档内容不受影响。</Translate>
        </div>
      )}
    </PageFrame>
  );
}

function Intro({ site: { howTo } }: { site: TaskSite }): ReactNode {
  return (
    <>
      <p>
        <Translate id="tasks.intro">
          每个任务都写明为什么做、分几步、改哪些文件。做完了没有，由一条命令判断，不靠印象。
        </Translate>
      </p>
      {howTo !== undefined && (
        <p>
          <Translate
            id="tasks.howTo"
            values={{
              page: (
                <Link to={howTo}>
                  <Translate id="tasks.howTo.page">任务怎样领取和验证</Translate>
                </Link>
              ),
            }}
          >
            {'第一次来？先看：{page}。'}
          </Translate>
        </p>
      )}
    </>
  );
}

/** What the page cannot know. */
function Unknown({ board: { claimsAsOf, head }, site }: { board: Board; site: TaskSite }): ReactNode {
  const issues = (
    <Link to={taskIssuesUrl(site)}>
      <Translate id="tasks.claimsUnknown.issues">带 task 标签的 issue</Translate>
    </Link>
  );
  return (
    <>
      {claimsAsOf === undefined && (
        <p role="note">
          <Translate id="tasks.claimsUnknown" values={{ issues }}>
            {'构建本站时没有查询认领情况，所以这里不显示谁在做什么。动手之前先看{issues}。'}
          </Translate>
        </p>
      )}
      {!head && (
        <p role="note">
          <Translate id="tasks.noHistory">构建时没有完整的 git 历史，所以不知道任务由谁、在什么时候完成。</Translate>
        </p>
      )}
    </>
  );
}

/** As of when the rest is known. */
function Snapshot({ board: { claimsAsOf, head }, site }: { board: Board; site: TaskSite }): ReactNode {
  return (
    <>
      {head && (
        <p className={styles.snapshot}>
          <Translate
            id="tasks.snapshot"
            values={{
              commit: (
                <Link to={commitUrl(site, head.sha7)}>
                  <code>{head.sha7}</code>
                </Link>
              ),
              date: <time dateTime={head.day}>{head.day}</time>,
            }}
          >
            {'完成情况截至提交 {commit}（{date}）。'}
          </Translate>
        </p>
      )}
      {claimsAsOf !== undefined && (
        <p className={styles.snapshot}>
          <Translate
            id="tasks.claimsAsOf"
            values={{ time: <time dateTime={claimsAsOf}>{claimsAsOf.slice(0, 16).replace('T', ' ')} UTC</time> }}
          >
            {'认领情况截至 {time}。'}
          </Translate>
        </p>
      )}
    </>
  );
}
