import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { fileUrl } from '../../../../src/lib/forge.ts';
import { toAcceptCommand, toCommand } from '../../paths.ts';
import type { LanguageView } from '../../views/buildDifferences.ts';
import { isOwnName, reasonWords, sectionName } from '../changeWords.ts';
import { Command } from '../Command.tsx';
import { LanguageName } from '../LanguageName.tsx';
import { useLanguages, useSite } from '../useSite.ts';
import styles from './Language.module.css';
import { Section } from './Section.tsx';

type Props = { view: LanguageView; permalink?: string };

/** Everything that has changed since the page was translated into one language. */
export function Language({ view, permalink }: Props): ReactNode {
  const { locale, source, since, reason, isPartial, sections, cosmetic, sourceFile } = view;
  const { nameOf } = useLanguages();
  const values = { source: <LanguageName locale={source} />, count: sections.length };
  return (
    <section data-locale={locale}>
      <Heading as="h2" id={locale}>
        {translate(
          { id: 'translations.diff.heading', message: '{source} → {target}' },
          { source: nameOf(source), target: nameOf(locale) },
        )}
      </Heading>
      <p>
        {reason ? (
          reasonWords(reason)
        ) : isPartial ? (
          <Translate id="translations.diff.partial" values={values}>
            {'译文只完成了一部分，还有 {count} 节没有跟上原文（{source}）。'}
          </Translate>
        ) : since === undefined ? (
          <Translate id="translations.diff.changed" values={values}>
            {'原文（{source}）有 {count} 节变了，译文还没有跟上。'}
          </Translate>
        ) : (
          <Translate
            id="translations.diff.changedSince"
            values={{ ...values, date: <time dateTime={since}>{since}</time> }}
          >
            {'原文（{source}）从 {date} 起有 {count} 节变了，译文还没有跟上。'}
          </Translate>
        )}
      </p>
      {reason === 'unreadable-blob' && (
        <>
          <p>
            <Translate id="translations.diff.unshallow">如果克隆不完整，先把历史补全。浅克隆用：</Translate>
          </p>
          <Command text="git fetch --unshallow" />
          <p>
            <Translate id="translations.diff.refetch">部分克隆用：</Translate>
          </p>
          <Command text="git fetch --refetch --no-filter" />
        </>
      )}
      <Ways view={view} {...(permalink !== undefined && { permalink })} />
      <Heading as="h3" id={`${locale}--how`}>
        <Translate id="translations.diff.how">怎样更新</Translate>
      </Heading>
      <ol className={styles.steps}>
        <li>
          <Translate id="translations.diff.how.show">在终端里也能看到这些差别：</Translate>
          <Command text={toCommand(sourceFile, locale)} />
        </li>
        <li>
          <Translate id="translations.diff.how.edit">照着改译文。</Translate>
        </li>
        <li>
          <Translate id="translations.diff.how.record">都跟上之后，记录译自现在这一版：</Translate>
          <Command text={toAcceptCommand(sourceFile, locale)} />
        </li>
      </ol>
      {sections.map((section) => (
        <Section key={section.id} section={section} view={view} />
      ))}
      {cosmetic.length > 0 && (
        <>
          <Heading as="h3" id={`${locale}--cosmetic`}>
            <Translate id="translations.diff.cosmetic">只改了版式的小节</Translate>
          </Heading>
          <p>
            <Translate id="translations.diff.cosmetic.what">文字和代码都没有变，译文不用跟：</Translate>
          </p>
          <ul>
            {cosmetic.map((section) => (
              <li key={section.id} {...(!isOwnName(section.id) && { lang: source })}>
                {sectionName(section)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The page in both languages, and the files behind them. */
function Ways({ view: { locale, source, file, sourceFile }, permalink }: Props): ReactNode {
  const site = useSite();
  const { addressIn } = useLanguages();
  return (
    <ul className={styles.ways}>
      {permalink !== undefined && (
        <>
          <li>
            {/* Plain links: the router of this build knows only its own language. */}
            <a href={addressIn(source, permalink)} hrefLang={source}>
              <Translate id="translations.readSource" values={{ language: <LanguageName locale={source} /> }}>
                {'阅读原文（{language}）'}
              </Translate>
            </a>
          </li>
          <li>
            <a href={addressIn(locale, permalink)} hrefLang={locale}>
              <Translate id="translations.readTranslation" values={{ language: <LanguageName locale={locale} /> }}>
                {'阅读译文（{language}）'}
              </Translate>
            </a>
          </li>
        </>
      )}
      <li>
        <Link to={fileUrl(site, sourceFile)}>
          <Translate id="translations.sourceFile">原文的文件</Translate>
        </Link>
      </li>
      <li>
        <Link to={fileUrl(site, file, 'edit')}>
          <Translate id="translations.edit">编辑译文</Translate>
        </Link>
      </li>
    </ul>
  );
}
