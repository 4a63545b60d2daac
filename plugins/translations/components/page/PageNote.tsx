import type { ReactNode } from 'react';
import { MissingNote } from './MissingNote.tsx';
import { usePageTranslation } from './PageTranslationContext.ts';
import { StaleNote } from './StaleNote.tsx';

/** What a reader has to know about the language of a page before reading it. Nothing on most pages. */
export function PageNote(): ReactNode {
  const translation = usePageTranslation();
  switch (translation?.state) {
    case 'missing':
      return <MissingNote {...translation} />;
    case 'stale':
      return <StaleNote {...translation} />;
    default:
      return null;
  }
}
