import { useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { PathPage } from '../../learning/buildLearning.ts';
import { isFinished } from '../../learning/progress.ts';
import { Certificate } from './Certificate.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { Question } from './Question.tsx';
import { StepList } from './StepList.tsx';
import { useProgress } from './useProgress.ts';

/** A path: its steps, its questions and, once all is done, a certificate. */
export function LearningPathBody({ path }: { path: PathPage }): ReactNode {
  const { progress, setStep, setAnswer, reset } = useProgress(path);
  const { steps, questions, lang } = path;
  const [resets, setResets] = useState(0);
  const resetAll = () => {
    reset();
    setResets(resets + 1);
  };
  return (
    <>
      <ProgressLine path={path} progress={progress} reset={resetAll} />
      <Heading as="h2" id="steps">
        <Translate id="community.learn.steps">步骤</Translate>
      </Heading>
      <StepList steps={steps} lang={lang} progress={progress} setStep={setStep} />
      <Heading as="h2" id="questions">
        <Translate id="community.learn.questions">自测</Translate>
      </Heading>
      <p>
        <Translate id="community.learn.open">
          这是给自己看的：答案就在这一页里，由浏览器核对，可以反复回答。答错时会告诉你该重读哪一节。
        </Translate>
      </p>
      {questions.map((question, place) => (
        <Question
          // What is chosen and not checked is forgotten with the progress.
          key={`${question.id} ${resets}`}
          question={question}
          number={place + 1}
          checked={progress.answers[question.id]}
          onCheck={(chosen) => setAnswer(question.id, chosen)}
          lang={lang}
        />
      ))}
      <Heading as="h2" id="certificate">
        <Translate id="community.learn.certificate">证书</Translate>
      </Heading>
      {isFinished(path, progress) ? (
        <Certificate path={path} />
      ) : (
        <p>
          <Translate id="community.learn.notYet">做完所有步骤、答对所有题之后，可以在这里给自己画一份证书。</Translate>
        </p>
      )}
    </>
  );
}
