import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { fileUrl } from '../../../../src/lib/forge.ts';
import { overviewPath, toCommand } from '../../paths.ts';
import type { PageTranslation } from '../../views/pageTranslation.ts';
import { Command } from '../Command.tsx';
import { LanguageName } from '../LanguageName.tsx';
import { useSite } from '../useSite.ts';
import styles from './PageNote.module.css';

type Props = Extract<PageTranslation, { state: 'missing' }>;

/** Says in the reader's language that the page is not in it, and how to change that. */
export function MissingNote({ locale, shown, sourceFile, place }: Props): ReactNode {
  const site = useSite();
  return (
    <div
      className={`${styles.note} ${styles.invitation}`}
      role="note"
      aria-label={translate({ id: 'translations.missing.label', message: '这一页还没有翻译' })}
      data-translation="missing"
    >
      <p className={styles.head}>
        <Translate
          id="translations.missing"
          values={{ wanted: <LanguageName locale={locale} />, shown: <LanguageName locale={shown} /> }}
        >
          {'这一页还没有翻译成{wanted}，下面是它的原文（{shown}）。'}
        </Translate>
      </p>
      {sourceFile !== undefined && (
        <details>
          <summary>
            <Translate id="translations.invitation">你可以翻译它</Translate>
          </summary>
          <p>
            <Translate id="translations.invitation.how">
              在自己的机器上运行下面的命令，它按原文的结构建好页面；翻完一节，记录一节。
            </Translate>
          </p>
          <Command text={toCommand(sourceFile, locale)} />
          <ul className={styles.ways}>
            {site.howTo !== undefined && (
              <li>
                <Link to={site.howTo}>
                  <Translate id="translations.howTo">怎样翻译</Translate>
                </Link>
              </li>
            )}
            {place !== undefined && (
              <li>
                <Link to={fileUrl(site, place, 'edit')}>
                  <Translate id="translations.edit">编辑译文</Translate>
                </Link>
              </li>
            )}
            <li>
              <Link to={fileUrl(site, sourceFile)}>
                <Translate id="translations.sourceFile">原文的文件</Translate>
              </Link>
            </li>
            <li>
              <Link to={overviewPath(site.routeBasePath)}>
                <Translate id="translations.overview">还有哪些页面要翻译</Translate>
              </Link>
            </li>
          </ul>
        </details>
      )}
    </div>
  );
}
