import type { ReactNode } from 'react';
import type { Locale } from '../../../src/lib/locales.ts';
import type { ChangedSection } from '../views/pageTranslation.ts';
import { changeWords, isOwnName, sectionName } from './changeWords.ts';
import styles from './SectionList.module.css';

type Props = {
  sections: readonly ChangedSection[];
  source: Locale | undefined;
  /** The language of the translation. */
  locale: Locale;
  isPartial: boolean;
};

/** The sections of a source that have changed, under the translation's headings where it has them, each with what happened to it. */
export function SectionList({ sections, source, locale, isPartial }: Props): ReactNode {
  return (
    <ul className={styles.sections}>
      {sections.map((section) => (
        <li key={section.id}>
          {section.ownTitle === undefined ? (
            <span {...(source && !isOwnName(section.id) && { lang: source })}>{sectionName(section)}</span>
          ) : (
            <span lang={locale}>{section.ownTitle}</span>
          )}
          <span className={styles.change}>{changeWords(section, isPartial)}</span>
        </li>
      ))}
    </ul>
  );
}
