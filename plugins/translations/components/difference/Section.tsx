import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { toAcceptCommand, toAnchor } from '../../paths.ts';
import type { LanguageView, SectionView } from '../../views/buildDifferences.ts';
import { isUntranslated } from '../../views/pageTranslation.ts';
import { changeWords, isOwnName, sectionName } from '../changeWords.ts';
import { Command } from '../Command.tsx';
import { LanguageName } from '../LanguageName.tsx';
import { DiffText } from './DiffText.tsx';
import styles from './Section.module.css';

type Props = { section: SectionView; view: LanguageView };

/** One section: what the source said and says, the translation beside it, and how to record that it follows. */
export function Section({ section, view }: Props): ReactNode {
  const { locale, source, sourceFile } = view;
  const { id, change, kind, rows, isOldLost, translated } = section;
  return (
    <section data-section={id} data-change={change} data-kind={kind} className={styles.section}>
      <Heading as="h3" id={toAnchor(locale, id)}>
        <span {...(!isOwnName(id) && { lang: source })}>{sectionName(section)}</span>
      </Heading>
      <p className={styles.change}>{changeWords(section, view.isPartial)}</p>
      <div className={styles.sides}>
        <div>
          <p className={styles.side}>
            {isUntranslated(section, view) ? (
              <Translate id="translations.diff.sourceText" values={{ language: <LanguageName locale={source} /> }}>
                {'原文（{language}）'}
              </Translate>
            ) : (
              <Translate id="translations.diff.source" values={{ language: <LanguageName locale={source} /> }}>
                {'原文的改动（{language}）'}
              </Translate>
            )}
          </p>
          {isOldLost && (
            <p className={styles.none}>
              <Translate id="translations.diff.lost">旧的原文读不到，所以标不出改了哪里。</Translate>
            </p>
          )}
          {rows.length > 0 && <DiffText rows={rows} locale={source} />}
          {rows.length === 0 && !isOldLost && (
            <p className={styles.none}>
              <Translate id="translations.diff.moved">文字没有变，只是在页面里换了位置。</Translate>
            </p>
          )}
        </div>
        <div>
          <p className={styles.side}>
            <Translate id="translations.diff.translation" values={{ language: <LanguageName locale={locale} /> }}>
              {'现在的译文（{language}）'}
            </Translate>
          </p>
          <Translated view={view} section={section} translated={translated} />
        </div>
      </div>
      <details className={styles.record}>
        <summary>
          <Translate id="translations.diff.record">只更新了这一节？</Translate>
        </summary>
        <Command text={toAcceptCommand(sourceFile, locale, id)} />
      </details>
    </section>
  );
}

function Translated({ view, section, translated }: Props & { translated: string | undefined }): ReactNode {
  if (translated === undefined)
    return (
      <p className={styles.none}>
        <Translate id="translations.diff.noTranslation">译文里没有这一节。</Translate>
      </p>
    );
  const isSourceText = isUntranslated(section, view);
  return (
    // The keyboard can scroll it, for a section can be long where little of it has changed.
    <div
      className={styles.text}
      role="region"
      tabIndex={0}
      aria-label={translate(
        { id: 'translations.diff.region', message: '译文：{title}' },
        { title: sectionName(section) },
      )}
    >
      <div lang={isSourceText ? view.source : view.locale}>{translated}</div>
    </div>
  );
}
