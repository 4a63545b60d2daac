import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { BoardExplorer } from '../../components/board/BoardExplorer.tsx';
import { ContributorsNav } from '../../components/ContributorsNav.tsx';
import { Newcomers } from '../../components/board/Newcomers.tsx';
import { SnapshotNote } from '../../components/SnapshotNote.tsx';
import { WindowSwitch } from '../../components/board/WindowSwitch.tsx';
import { useCount } from '../../components/useCount.ts';
import { useForge, usePaths } from '../../components/usePaths.ts';
import { usePoints } from '../../components/usePoints.ts';
import { useWindowLabel } from '../../components/board/useWindowLabel.ts';
import type { BoardPage, PagedBoard } from '../../views/boardPages.ts';

/** Without a board, history was missing or a data file broken when the site was built. */
type Props = Partial<BoardPage>;

/** One page of one window's board. */
export default function ContributorsBoard({ board, page = 1, pages = 1, kinds = [] }: Props): ReactNode {
  const heading = translate({ id: 'contributors.board.title', message: '贡献者' });
  const description = translate({
    id: 'contributors.board.description',
    message: '这些文档是他们写的。名单由本站的 git 历史生成，共同作者也计算在内。',
  });
  const title = useTitle({ heading, board, page });
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg">
        {board && <ContributorsNav current="board" />}
        <Heading as="h1">{heading}</Heading>
        <p>{description}</p>
        {board ? <AvailableBoard board={board} page={page} pages={pages} kinds={kinds} /> : <MissingBoard />}
      </main>
    </Layout>
  );
}

/** Every page has a title of its own. */
function useTitle({ heading, board, page }: { heading: string; board?: PagedBoard; page: number }): string {
  const toLabel = useWindowLabel();
  const ofPage = translate({ id: 'contributors.pagination.page', message: '第 {page} 页' }, { page });
  return [heading, ...(board ? [toLabel(board.window, board.head.at)] : []), ...(page > 1 ? [ofPage] : [])].join(' · ');
}

function AvailableBoard(page: BoardPage): ReactNode {
  const { window, head, newcomers, totals } = page.board;
  const { repository } = useForge();
  const paths = usePaths();
  return (
    <>
      <WindowSwitch window={window} head={head} />
      <Totals {...totals} />
      {newcomers.length > 0 && <Newcomers newcomers={newcomers} total={totals.newcomers} window={window} />}
      <BoardExplorer {...page} />
      <p className="margin-top--md margin-bottom--none">
        <Link to={`${paths.levels}#points`}>
          <Translate id="contributors.levels.howPoints">得分从哪里来</Translate>
        </Link>
      </p>
      <SnapshotNote snapshot={head} repository={repository} />
    </>
  );
}

function Totals({ people, commits, pages, points }: PagedBoard['totals']): ReactNode {
  const count = useCount();
  const countPoints = usePoints().count;
  return (
    <p>
      <Translate
        id="contributors.totals"
        values={{
          people: count(people, translate({ id: 'contributors.count.people', message: '{count} 位贡献者' })),
          commits: count(commits, translate({ id: 'contributors.count.commits', message: '{count} 次提交' })),
          pages: count(pages, translate({ id: 'contributors.count.pages', message: '{count} 个页面' })),
          points: countPoints(points),
        }}
      >
        {'{people}，{commits}，{pages}，{points}'}
      </Translate>
    </p>
  );
}

function MissingBoard(): ReactNode {
  return (
    <div className="alert alert--warning" role="note">
      <Translate id="contributors.board.missing">
        构建本站时没能算出贡献者，所以这里是空的。文档内容不受影响。
      </Translate>
    </div>
  );
}
