import { useRef, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { PathPage } from '../../learning/buildLearning.ts';
import { rightAnswers } from '../../learning/progress.ts';
import styles from './ProgressLine.module.css';
import type { Progressing } from './useProgress.ts';

type Props = { path: PathPage } & Pick<Progressing, 'progress' | 'reset'>;

/** How far the reader is, where that is kept, and how to forget it. */
export function ProgressLine({ path, progress, reset }: Props): ReactNode {
  const line = useRef<HTMLParagraphElement>(null);
  const right = rightAnswers(path, progress).length;
  const isStarted = progress.steps.length > 0 || Object.keys(progress.answers).length > 0;
  return (
    <div className={styles.progress}>
      <progress
        max={path.steps.length + path.questions.length}
        value={progress.steps.length + right}
        aria-label={translate({ id: 'community.learn.progress', message: '进度' })}
      />
      <p ref={line} tabIndex={-1}>
        <Translate
          id="community.learn.count"
          values={{
            done: progress.steps.length,
            steps: path.steps.length,
            right,
            questions: path.questions.length,
          }}
        >
          {'做完 {done} / {steps} 步，答对 {right} / {questions} 题。'}
        </Translate>
        <span className={styles.kept}>
          <Translate id="community.learn.kept">进度只记在这个浏览器里，不会发送给任何人。</Translate>
        </span>
      </p>
      <button
        type="button"
        className="button button--secondary"
        disabled={!isStarted}
        onClick={() => {
          reset();
          // The button is about to be disabled, and would take the focus with it.
          line.current?.focus();
        }}
      >
        <Translate id="community.learn.reset">清除进度</Translate>
      </button>
    </div>
  );
}
