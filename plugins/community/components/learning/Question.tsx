import { useState, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import type { PathQuestion } from '../../learning/buildLearning.ts';
import { isRight } from '../../learning/progress.ts';
import styles from './Question.module.css';

type Props = {
  question: PathQuestion;
  number: number;
  /** What was chosen when it was last checked. */
  checked: readonly number[] | undefined;
  onCheck: (chosen: readonly number[]) => void;
  lang: string | undefined;
};

/** A question with its choices. It is checked here: the page has the answers. */
export function Question({ question, number, checked, onCheck, lang }: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const [chosen, setChosen] = useState<readonly number[]>();
  const shown = chosen ?? checked ?? [];
  const { id, several, choices } = question;
  const choose = (place: number, isChosen: boolean) => {
    if (!several) return setChosen([place]);
    setChosen(isChosen ? [...shown, place].sort((a, b) => a - b) : shown.filter((one) => one !== place));
  };
  // A verdict about something else than what is shown would mislead.
  const isJudged = checked !== undefined && checked.join() === shown.join();
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (shown.length > 0) onCheck(shown);
      }}
    >
      <fieldset disabled={!isBrowser}>
        <legend lang={lang}>
          {number}. <InlineCode text={question.question} />
        </legend>
        {several && (
          <p className={styles.several}>
            <Translate id="community.learn.several">可能不止一个正确。</Translate>
          </p>
        )}
        {choices.map(({ text }, place) => (
          <label key={text}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              checked={shown.includes(place)}
              onChange={({ target }) => choose(place, target.checked)}
            />
            <span lang={lang}>
              <InlineCode text={text} />
            </span>
          </label>
        ))}
        <button type="submit" className="button button--secondary" disabled={shown.length === 0}>
          <Translate id="community.learn.check">核对</Translate>
        </button>
      </fieldset>
      <div role="status">{isJudged && <Verdict question={question} chosen={checked} lang={lang} />}</div>
      <noscript>
        <p lang={lang}>
          <InlineCode text={rightWords(question)} /> <InlineCode text={question.because} />{' '}
          <Source address={question.address} />
        </p>
      </noscript>
    </form>
  );
}

type VerdictProps = { question: PathQuestion; chosen: readonly number[]; lang: string | undefined };

/** Whoever is wrong gets the place where the answer stands, and not the answer: reading it is the point. */
function Verdict({ question, chosen, lang }: VerdictProps): ReactNode {
  const right = isRight(question, chosen);
  return (
    <div className={styles.verdict} data-right={right}>
      <p>
        <strong>
          {right ? (
            <Translate id="community.learn.right">正确。</Translate>
          ) : (
            <Translate id="community.learn.wrong">不对，或不完整。</Translate>
          )}
        </strong>{' '}
        {right && (
          <span lang={lang}>
            <InlineCode text={question.because} />{' '}
          </span>
        )}
        <Source address={question.address} />
      </p>
    </div>
  );
}

function rightWords({ choices }: PathQuestion): string {
  const right = choices.filter((choice) => choice.right).map(({ text }) => text);
  const list = right.join(translate({ id: 'community.semicolon', message: '；' }));
  return translate({ id: 'community.learn.answer', message: '答案：{choices}。' }, { choices: list });
}

function Source({ address }: { address: string }): ReactNode {
  return (
    <Link to={address}>
      <Translate id="community.learn.source">答案在这里</Translate>
    </Link>
  );
}
