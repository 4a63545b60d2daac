import type { ReactNode } from 'react';
import type { Locale } from '../../../src/lib/locales.ts';
import type { ChangedSection } from '../views/pageTranslation.ts';
import { changeWords, isOwnName, sectionName } from './changeWords.ts';
import styles from './SectionList.module.css';

type Props = { sections: readonly ChangedSection[]; source: Locale | undefined; isPartial: boolean };

/** The sections of a source that have changed, each with what happened to it. */
export function SectionList({ sections, source, isPartial }: Props): ReactNode {
  return (
    <ul className={styles.sections}>
      {sections.map((section) => (
        <li key={section.id}>
          <span {...(source && !isOwnName(section.id) && { lang: source })}>{sectionName(section)}</span>
          <span className={styles.change}>{changeWords(section, isPartial)}</span>
        </li>
      ))}
    </ul>
  );
}
