import { useMemo, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import { isEmpty, type Answers } from '../../assessment/answers.ts';
import type { Assessment } from '../../assessment/buildAssessment.ts';
import { obstacles, recommendTasks } from '../../assessment/recommendTasks.ts';
import { difficultyLabel, durationWords, obstacleWords, reasonWords } from './assessmentWords.ts';
import styles from './Recommendations.module.css';

type Props = { answers: Answers; assessment: Assessment };

/** The tasks that fit the answers, each with why; where there are few, why. */
export function Recommendations({ answers, assessment }: Props): ReactNode {
  const { offers, lang } = assessment;
  const { tasks, short } = useMemo(() => recommendTasks(answers, offers), [answers, offers]);
  const names = useMemo(() => toNames(assessment), [assessment]);
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <>
      <p role="status" className={styles.status}>
        {isEmpty(answers)
          ? translate(
              { id: 'community.assessment.found.first', message: '还没有回答，先推荐 {count} 个适合第一次的任务。' },
              { count: tasks.length },
            )
          : translate({ id: 'community.assessment.found', message: '推荐 {count} 个任务。' }, { count: tasks.length })}
      </p>
      <ol className={styles.tasks}>
        {tasks.map(({ id, reasons }) => {
          const offer = offers.find((one) => one.id === id);
          return (
            offer && (
              <li key={id}>
                <Link to={offer.address} lang={lang} className={styles.title}>
                  <InlineCode text={offer.title} />
                </Link>
                <p className={styles.facts}>
                  {id} · {difficultyLabel(offer.difficulty)} · {durationWords(offer.minutes)}
                </p>
                <ul className={styles.reasons}>
                  {reasons.map((reason) => (
                    <li key={'level' in reason ? reason.level : reason.why} data-why={reason.why}>
                      {reasonWords(reason, nameOf)}
                    </li>
                  ))}
                </ul>
              </li>
            )
          );
        })}
      </ol>
      {short && (
        <div className={styles.short}>
          <p>
            <Translate id="community.assessment.short" values={{ count: offers.length }}>
              {'没有更多了。任务板上一共 {count} 个，其中：'}
            </Translate>
          </p>
          <ul>
            {obstacles
              .filter((obstacle) => short[obstacle] > 0)
              .map((obstacle) => (
                <li key={obstacle}>{obstacleWords(obstacle, short[obstacle])}</li>
              ))}
          </ul>
        </div>
      )}
    </>
  );
}

function toNames({ languages, groups }: Assessment): Map<string, string> {
  const skills = [...languages, ...groups.flatMap((group) => group.skills)];
  return new Map(skills.map(({ id, name }) => [id, name]));
}
