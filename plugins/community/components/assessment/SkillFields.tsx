import { useId, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { skillLevels, type Answers, type SkillLevel } from '../../assessment/answers.ts';
import type { AskedSkill } from '../../assessment/buildAssessment.ts';
import { levelLabel } from './assessmentWords.ts';
import styles from './SkillFields.module.css';

type Props = {
  skills: readonly AskedSkill[];
  answers: Answers;
  answer: (change: Partial<Answers>) => void;
  lang: string | undefined;
};

const levels = Object.keys(skillLevels) as SkillLevel[];

/** A level for each skill of a group. */
export function SkillFields({ skills, answers, answer, lang }: Props): ReactNode {
  const prefix = useId();
  const choose = (id: string, chosen: string) => {
    const others = Object.entries(answers.skills).filter(([skill]) => skill !== id);
    const level = levels.find((one) => one === chosen);
    answer({ skills: Object.fromEntries(level ? [...others, [id, level]] : others) });
  };
  return (
    <div className={styles.skills}>
      {skills.map(({ id, name, about }) => (
        <div key={id} className={styles.skill}>
          <label htmlFor={`${prefix}${id}`} lang={lang}>
            {name}
          </label>
          <select
            id={`${prefix}${id}`}
            aria-describedby={`${prefix}${id}-about`}
            value={answers.skills[id] ?? ''}
            onChange={({ target }) => choose(id, target.value)}
          >
            <option value="">{translate({ id: 'community.assessment.level.none', message: '不会' })}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {levelLabel(level)}
              </option>
            ))}
          </select>
          <p id={`${prefix}${id}-about`} lang={lang}>
            {about}
          </p>
        </div>
      ))}
    </div>
  );
}
