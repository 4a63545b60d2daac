import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { PathCards } from '../../components/learning/PathCards.tsx';
import type { PathList } from '../../learning/buildLearning.ts';

/** The page `/community/learn/`: a path for each role. */
export default function LearningPaths({ list }: { list: PathList }): ReactNode {
  const title = translate({ id: 'community.learn.title', message: '学习路径' });
  const description = translate({
    id: 'community.learn.description',
    message: '按角色排好的阅读和练习顺序，附自测题；进度只留在浏览器里。',
  });
  const assessment = (
    <Link to="/contributing/self-assessment/">
      <Translate id="community.learn.assessment">能力自评</Translate>
    </Link>
  );
  return (
    <PageFrame title={title} description={description}>
      <p>
        <Translate id="community.learn.intro" values={{ assessment }}>
          {
            '每条路径是几页按顺序读的文档，加上动手的一步和几道自测题。先挑一个想做的角色；不知道选哪个，从{assessment}开始。'
          }
        </Translate>
      </p>
      {list.paths.length > 0 ? (
        <PathCards {...list} />
      ) : (
        <p role="note">
          <Translate id="community.learn.none">构建本站时没有学习路径。</Translate>
        </p>
      )}
    </PageFrame>
  );
}
