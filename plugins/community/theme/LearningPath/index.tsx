import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { Breadcrumbs } from '../../../../src/components/Breadcrumbs.tsx';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { roughDurationWords } from '../../components/assessment/assessmentWords.ts';
import { LearningPathBody } from '../../components/learning/LearningPathBody.tsx';
import type { PathPage } from '../../learning/buildLearning.ts';

/** The page `/community/learn/<id>/`. */
export default function LearningPath({ path }: { path: PathPage }): ReactNode {
  const { id, role, outcome, steps, questions, minutes, lang } = path;
  const title = translate({ id: 'community.learn.pathTitle', message: '学习路径：{role}' }, { role });
  return (
    <PageFrame
      title={title}
      description={outcome}
      above={
        <Breadcrumbs
          label={translate({ id: 'community.breadcrumbs', message: '页面路径' })}
          parent={translate({ id: 'community.learn.title', message: '学习路径' })}
          to="/community/learn/"
          here={role}
        />
      }
    >
      <p lang={lang}>{outcome}</p>
      <p>
        <Translate
          id="community.learn.size"
          values={{ steps: steps.length, questions: questions.length, time: roughDurationWords(minutes) }}
        >
          {'{steps} 步，{questions} 题，约 {time}'}
        </Translate>
      </p>
      <LearningPathBody key={id} path={path} />
    </PageFrame>
  );
}
