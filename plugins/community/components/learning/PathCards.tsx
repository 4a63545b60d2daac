import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { PathList } from '../../learning/buildLearning.ts';
import { roughDurationWords } from '../assessment/assessmentWords.ts';
import styles from './PathCards.module.css';

/** The paths, each with what it leads to and how long it takes. */
export function PathCards({ paths, lang }: PathList): ReactNode {
  return (
    <ul className={styles.paths}>
      {paths.map(({ id, role, outcome, steps, questions, minutes }) => (
        <li key={id}>
          <Heading as="h2" id={id}>
            <Link to={`/community/learn/${id}/`} lang={lang}>
              {role}
            </Link>
          </Heading>
          <p lang={lang}>{outcome}</p>
          <p className={styles.facts}>
            <Translate id="community.learn.size" values={{ steps, questions, time: roughDurationWords(minutes) }}>
              {'{steps} 步，{questions} 题，约 {time}'}
            </Translate>
          </p>
        </li>
      ))}
    </ul>
  );
}
