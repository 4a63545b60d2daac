import { useRef, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { taskKinds } from '../../../../src/lib/tasks/task.ts';
import { isEmpty, timeChoices } from '../../assessment/answers.ts';
import type { Assessment } from '../../assessment/buildAssessment.ts';
import styles from './AnswerForm.module.css';
import { likeLabel, timeLabel } from './assessmentWords.ts';
import { SkillGroup } from './SkillGroup.tsx';
import type { Answering } from './useAnswers.ts';

type Props = Answering &
  Pick<Assessment, 'languages' | 'groups' | 'lang' | 'offers'> & {
    /** Leads to what the answers recommend. */
    onSubmit: () => void;
  };

/** The questions. It needs a script: without one it is hidden, and the page says what to do instead. */
export function AnswerForm({ answers, answer, clear, languages, groups, lang, offers, onSubmit }: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const start = useRef<HTMLInputElement>(null);
  const kinds = taskKinds.filter((kind) => offers.some((offer) => offer.kind === kind));
  const toggle = <Value extends string>(values: readonly Value[], value: Value): Value[] =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const clearAll = () => {
    clear();
    // The button is about to be disabled, and would take the focus with it.
    start.current?.focus();
  };
  return (
    <form
      className={styles.form}
      aria-label={translate({ id: 'community.assessment.form', message: '能力自评' })}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <fieldset disabled={!isBrowser}>
        <legend>
          <Translate id="community.assessment.time">这一次有多少时间？</Translate>
        </legend>
        <div className={styles.choices}>
          <label>
            <input
              ref={start}
              type="radio"
              name="time"
              checked={answers.minutes === undefined}
              onChange={() => answer({ minutes: undefined })}
            />
            <span>
              <Translate id="community.assessment.time.any">没想好</Translate>
            </span>
          </label>
          {timeChoices.map((minutes) => (
            <label key={minutes}>
              <input
                type="radio"
                name="time"
                checked={answers.minutes === minutes}
                onChange={() => answer({ minutes })}
              />
              <span>{timeLabel(minutes)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {languages.length > 0 && (
        <fieldset disabled={!isBrowser}>
          <legend>
            <Translate id="community.assessment.languages">你能用哪些语言写作？都不选表示不限。</Translate>
          </legend>
          <div className={styles.choices}>
            {languages.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={answers.languages.includes(id)}
                  onChange={() => answer({ languages: toggle(answers.languages, id) })}
                />
                <span lang={lang}>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset disabled={!isBrowser}>
        <legend>
          <Translate id="community.assessment.likes">你喜欢做什么？可以选几个。</Translate>
        </legend>
        <div className={styles.choices}>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={answers.likes.includes(kind)}
                onChange={() => answer({ likes: toggle(answers.likes, kind) })}
              />
              <span>{likeLabel(kind)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.groups}>
        {groups.map((group) => (
          <SkillGroup
            key={group.id}
            group={group}
            answers={answers}
            answer={answer}
            disabled={!isBrowser}
            lang={lang}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <button type="submit" className="button button--primary" disabled={!isBrowser}>
          <Translate id="community.assessment.show">看推荐的任务</Translate>
        </button>
        <button type="button" className="button button--secondary" disabled={isEmpty(answers)} onClick={clearAll}>
          <Translate id="community.assessment.clear">全部清除</Translate>
        </button>
      </div>
    </form>
  );
}
