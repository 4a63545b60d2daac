import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import type { PathPage } from '../../learning/buildLearning.ts';
import { durationWords } from '../assessment/assessmentWords.ts';
import styles from './StepList.module.css';
import type { Progressing } from './useProgress.ts';

type Props = Pick<PathPage, 'steps' | 'lang'> & Pick<Progressing, 'progress' | 'setStep'>;

/** The steps in their order, each with a box to tick. */
export function StepList({ steps, lang, progress, setStep }: Props): ReactNode {
  const isBrowser = useIsBrowser();
  return (
    <ol className={styles.steps}>
      {steps.map(({ id, title, learn, minutes, address, task }) => (
        <li key={id}>
          <input
            type="checkbox"
            disabled={!isBrowser}
            checked={progress.steps.includes(id)}
            aria-label={translate(
              { id: 'community.learn.stepDone', message: '做完了：{title}' },
              { title: title.replaceAll('`', '') },
            )}
            onChange={({ target }) => setStep(id, target.checked)}
          />
          <div>
            <Link to={address} lang={lang} className={styles.title}>
              <InlineCode text={title} />
            </Link>{' '}
            <span className={styles.time}>{durationWords(minutes)}</span>
            <p lang={lang}>
              <InlineCode text={learn} />
            </p>
            {task !== undefined && (
              <p className={styles.task}>
                <Translate
                  id="community.learn.task"
                  values={{
                    task: (
                      <span lang={lang}>
                        <InlineCode text={task} />
                      </span>
                    ),
                  }}
                >
                  {'任务：{task}。有人在做或已经做完的话，换一个相近的。'}
                </Translate>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
