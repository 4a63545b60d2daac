import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { durationWords } from '../../components/assessment/assessmentWords.ts';
import { LearningPathBody } from '../../components/learning/LearningPathBody.tsx';
import type { PathPage } from '../../learning/buildLearning.ts';

/** The page `/community/learn/<id>/`. */
export default function LearningPath({ path }: { path: PathPage }): ReactNode {
  const { id, role, outcome, steps, questions, minutes, lang } = path;
  const title = translate({ id: 'community.learn.pathTitle', message: '学习路径：{role}' }, { role });
  return (
    <PageFrame title={title} description={outcome}>
      <p>
        <Link to="/community/learn/">
          <Translate id="community.learn.all">所有学习路径</Translate>
        </Link>
      </p>
      <p lang={lang}>{outcome}</p>
      <p>
        <Translate
          id="community.learn.size"
          values={{ steps: steps.length, questions: questions.length, time: durationWords(minutes) }}
        >
          {'{steps} 步，{questions} 题，约 {time}'}
        </Translate>
      </p>
      <LearningPathBody key={id} path={path} />
    </PageFrame>
  );
}
