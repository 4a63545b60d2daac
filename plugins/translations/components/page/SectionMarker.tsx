import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { toAnchor } from '../../paths.ts';
import type { ChangedSection } from '../../views/pageTranslation.ts';
import { useDifferencePath } from '../useSite.ts';
import { usePageTranslation } from './PageTranslationContext.ts';
import styles from './SectionMarker.module.css';
import { idHere, useSectionTitles } from './useSectionTitles.ts';

/** Says below the heading of a section that the source has changed, and leads to what has. */
export function SectionMarker({ id }: { id: string }): ReactNode {
  const translation = usePageTranslation();
  const section = translation?.state === 'stale' ? translation.sections.find((one) => idHere(one) === id) : undefined;
  return translation && section ? <Marker {...translation} section={section} /> : null;
}

type Props = { page: string; locale: Parameters<typeof toAnchor>[0]; section: ChangedSection };

function Marker({ page, locale, section }: Props): ReactNode {
  const differencePath = useDifferencePath();
  const title = useSectionTitles().textOf(idHere(section)) ?? section.title;
  const words = markerWords(section);
  return (
    <p className={styles.marker} data-translation-marker={section.id} data-pagefind-ignore="">
      <Link
        to={`${differencePath(page)}#${toAnchor(locale, section.id)}`}
        aria-label={translate({ id: 'translations.marker.label', message: '{words}（{title}）' }, { words, title })}
      >
        {words}
      </Link>
    </p>
  );
}

function markerWords({ change, kind }: ChangedSection): string {
  switch (change) {
    case 'added':
      return translate({ id: 'translations.marker.added', message: '这一节还没有翻译' });
    case 'removed':
      return translate({ id: 'translations.marker.removed', message: '原文已删去这一节' });
    case 'moved':
      return translate({ id: 'translations.marker.moved', message: '原文里这一节换了位置' });
    case 'changed':
      return kind === 'code'
        ? translate({ id: 'translations.marker.code', message: '原文改了这一节的代码' })
        : translate({ id: 'translations.marker.prose', message: '原文改了这一节' });
  }
}
