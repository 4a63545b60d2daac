import { useMemo, useRef, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Assessment } from '../../assessment/buildAssessment.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Recommendations } from './Recommendations.tsx';
import styles from './SelfAssessment.module.css';
import { useAnswers } from './useAnswers.ts';

/** The form, and beside it what it recommends. */
export function SelfAssessment({ assessment }: { assessment: Assessment }): ReactNode {
  const known = useMemo(
    () => ({
      languages: assessment.languages.map(({ id }) => id),
      skills: assessment.groups.flatMap(({ skills }) => skills.map(({ id }) => id)),
    }),
    [assessment],
  );
  const answering = useAnswers(known);
  const recommended = useRef<HTMLElement>(null);
  const showRecommended = () => {
    recommended.current?.scrollIntoView();
    recommended.current?.focus({ preventScroll: true });
  };
  if (assessment.offers.length === 0)
    return (
      <p>
        <Translate id="community.assessment.empty">现在没有任务可以推荐。</Translate>
      </p>
    );
  return (
    <>
      <noscript>
        <p className="alert alert--warning">
          <Translate
            id="community.assessment.noScript"
            values={{
              board: (
                <Link to="/community/tasks/">
                  <Translate id="community.assessment.board">任务板</Translate>
                </Link>
              ),
            }}
          >
            {'这个表单要用 JavaScript。不用它也行：{board}列出所有任务，每个都写明难度、时间和技能。'}
          </Translate>
        </p>
      </noscript>
      <div className={styles.assessment}>
        <AnswerForm {...answering} {...assessment} onSubmit={showRecommended} />
        <section
          ref={recommended}
          tabIndex={-1}
          className={styles.recommended}
          aria-label={translate({ id: 'community.assessment.recommended', message: '推荐的任务' })}
        >
          <Recommendations answers={answering.answers} assessment={assessment} />
          <p>
            <Link to="/community/tasks/">
              <Translate id="community.assessment.all">看全部任务</Translate>
            </Link>
          </p>
        </section>
      </div>
    </>
  );
}
