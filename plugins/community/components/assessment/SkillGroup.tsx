import { useEffect, useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Answers } from '../../assessment/answers.ts';
import type { Assessment } from '../../assessment/buildAssessment.ts';
import { toWordList } from './assessmentWords.ts';
import { SkillFields } from './SkillFields.tsx';
import styles from './SkillGroup.module.css';

type Props = {
  group: Assessment['groups'][number];
  answers: Answers;
  answer: (change: Partial<Answers>) => void;
  disabled: boolean;
  lang: string | undefined;
};

/** The skills of a group, folded up so that the form is short; what was chosen stays in sight. */
export function SkillGroup({ group, answers, answer, disabled, lang }: Props): ReactNode {
  const details = useRef<HTMLDetailsElement>(null);
  const chosen = group.skills.filter(({ id }) => answers.skills[id] !== undefined).map(({ name }) => name);
  const isAnswered = chosen.length > 0;
  // An address can come with answers. It only opens: to fold up what somebody is working in would be rude.
  useEffect(() => {
    if (isAnswered && details.current) details.current.open = true;
  }, [isAnswered]);
  const name = translate({ id: 'community.assessment.skills', message: '技能：{group}' }, { group: group.name });
  return (
    <details ref={details} className={styles.group}>
      <summary lang={lang}>
        <strong>{name}</strong> <span className={styles.chosen}>{toWordList(chosen)}</span>
      </summary>
      <fieldset disabled={disabled} aria-label={name}>
        <SkillFields skills={group.skills} answers={answers} answer={answer} lang={lang} />
      </fieldset>
    </details>
  );
}
