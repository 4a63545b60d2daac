import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { Board } from '../../buildBoard.ts';
import { BoardTable } from '../../components/BoardTable.tsx';
import { Newcomers } from '../../components/Newcomers.tsx';
import { UtcDate } from '../../components/UtcDate.tsx';
import { WindowSwitch } from '../../components/WindowSwitch.tsx';
import { useCount } from '../../components/useCount.ts';
import { commitUrl } from '../../paths.ts';
import type { BoardProps } from '../../routes.ts';

/** The page `/community/contributors/` and its twin of all time. */
export default function ContributorsBoard({ board, repoUrl }: BoardProps): ReactNode {
  const title =
    board && board.days === undefined
      ? translate({ id: 'contributors.board.allTimeTitle', message: '历来的贡献者' })
      : translate({ id: 'contributors.board.title', message: '贡献者' });
  const description = translate({
    id: 'contributors.board.description',
    message: '这些文档是他们写的。名单由本站的 git 历史生成，共同作者也计算在内。',
  });
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg">
        <Heading as="h1">{title}</Heading>
        <p>{description}</p>
        {board ? <AvailableBoard board={board} repoUrl={repoUrl} /> : <MissingBoard />}
      </main>
    </Layout>
  );
}

function AvailableBoard({ board, repoUrl }: Required<BoardProps>): ReactNode {
  return (
    <>
      <WindowSwitch days={board.days} />
      <Totals {...board.totals} />
      {board.newcomers.length > 0 && <Newcomers newcomers={board.newcomers} />}
      <BoardTable board={board} />
      <Source head={board.head} repoUrl={repoUrl} />
    </>
  );
}

function Totals({ people, commits, pages }: Board['totals']): ReactNode {
  const count = useCount();
  return (
    <p>
      <Translate
        id="contributors.totals"
        values={{
          people: count(people, translate({ id: 'contributors.count.people', message: '{count} 位贡献者' })),
          commits: count(commits, translate({ id: 'contributors.count.commits', message: '{count} 次提交' })),
          pages: count(pages, translate({ id: 'contributors.count.pages', message: '{count} 个页面' })),
        }}
      >
        {'{people}，{commits}，{pages}'}
      </Translate>
    </p>
  );
}

/** What the numbers were computed from, so that anybody can check them. */
function Source({ head, repoUrl }: { head: Board['head']; repoUrl: string }): ReactNode {
  return (
    <p>
      <small>
        <Translate
          id="contributors.board.source"
          values={{
            commit: (
              <Link to={commitUrl(repoUrl, head.sha)}>
                <code>{head.sha}</code>
              </Link>
            ),
            date: <UtcDate at={head.at} />,
          }}
        >
          {'统计截至提交 {commit}（{date}）。'}
        </Translate>
      </small>
    </p>
  );
}

function MissingBoard(): ReactNode {
  return (
    <div className="alert alert--warning" role="note">
      <Translate id="contributors.board.missing">
        构建本站时没有可用的 git 历史，因此无法列出贡献者。文档内容不受影响。
      </Translate>
    </div>
  );
}
