import type { ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { toAnchor } from '../../paths.ts';
import type { ChangedSection, PageTranslation } from '../../views/pageTranslation.ts';
import { isOwnName, reasonWords, sectionName } from '../changeWords.ts';
import { LanguageName } from '../LanguageName.tsx';
import { useDifferencePath, useLanguages } from '../useSite.ts';
import styles from './PageNote.module.css';
import { idHere, useSectionTitles } from './useSectionTitles.ts';

type Props = Extract<PageTranslation, { state: 'stale' }>;

/** Which sections of a translation are behind, since when, and the way to what has changed. */
export function StaleNote(props: Props): ReactNode {
  const { page, locale, source, since, reason, isPartial } = props;
  const { metadata } = useDoc();
  const differencePath = useDifferencePath();
  const { addressIn } = useLanguages();
  const label = isPartial
    ? translate({ id: 'translations.partial.label', message: '这一页只翻译了一部分' })
    : translate({ id: 'translations.stale.label', message: '译文已过时' });
  return (
    <div className={styles.note} role="note" aria-label={label} data-translation="stale">
      <p className={styles.head}>
        {isPartial ? <PartialHead source={source} /> : <StaleHead source={source} since={since} />}
      </p>
      {reason ? <p>{reasonWords(reason)}</p> : <Changes {...props} />}
      <ul className={styles.ways}>
        <li>
          <Link to={`${differencePath(page)}#${locale}`}>
            <Translate id="translations.see">查看差别</Translate>
          </Link>
        </li>
        {source && (
          <li>
            {/* A plain link: the router of this build knows only its own language. */}
            <a href={addressIn(source, metadata.permalink)} hrefLang={source}>
              <Translate id="translations.readSource" values={{ language: <LanguageName locale={source} /> }}>
                {'阅读原文（{language}）'}
              </Translate>
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

function StaleHead({ source, since }: Pick<Props, 'source' | 'since'>): ReactNode {
  const language = source && <LanguageName locale={source} />;
  if (since === undefined)
    return (
      <Translate id="translations.stale" values={{ language }}>
        {'原文（{language}）已经修改，译文还没有跟上。'}
      </Translate>
    );
  return (
    <Translate id="translations.staleSince" values={{ language, date: <time dateTime={since}>{since}</time> }}>
      {'原文（{language}）从 {date} 起有修改，译文还没有跟上。'}
    </Translate>
  );
}

function PartialHead({ source }: Pick<Props, 'source'>): ReactNode {
  return (
    <Translate id="translations.partial" values={{ language: source && <LanguageName locale={source} /> }}>
      {'这一页只翻译了一部分，其余各节还是原文（{language}）。'}
    </Translate>
  );
}

function Changes(props: Props): ReactNode {
  const { sections, isPartial } = props;
  const of = (change: ChangedSection['change']): ChangedSection[] => sections.filter((one) => one.change === change);
  const groups = [
    { name: translate({ id: 'translations.group.changed', message: '有改动' }), own: of('changed') },
    { name: translate({ id: 'translations.group.moved', message: '换了位置' }), own: of('moved') },
    {
      name: isPartial
        ? translate({ id: 'translations.group.untranslated', message: '还没有翻译' })
        : translate({ id: 'translations.group.added', message: '原文新增' }),
      own: of('added'),
    },
    { name: translate({ id: 'translations.group.removed', message: '原文已删去' }), own: of('removed') },
  ];
  return (
    <dl className={styles.changes}>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ name, own }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              <ul>
                {own.map((section) => (
                  <li key={section.id}>
                    <SectionLink {...props} section={section} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** To the section on this page; where there is none, to what the source says. */
function SectionLink({ page, locale, source, section }: Props & { section: ChangedSection }): ReactNode {
  const differencePath = useDifferencePath();
  const html = useSectionTitles().htmlOf(idHere(section));
  // The same text as in the table of contents, which the theme takes for safe as well.
  if (html !== undefined) return <Link to={`#${idHere(section)}`} dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <Link
      to={`${differencePath(page)}#${toAnchor(locale, section.id)}`}
      {...(source && !isOwnName(section.id) && { lang: source })}
    >
      {sectionName(section)}
    </Link>
  );
}
