import { createContext, useContext } from 'react';
import type { PageTranslation } from '../../views/pageTranslation.ts';

const context = createContext<PageTranslation | undefined>(undefined);

/** Gives the page's translation to its note, headings and table of contents. */
export const PageTranslationProvider = context.Provider;

/** Undefined on pages that are no documents, and on those that have nothing to say. */
export function usePageTranslation(): PageTranslation | undefined {
  return useContext(context);
}

/** What the build put into a page's front matter. */
export function toPageTranslation(frontMatter: Record<string, unknown>): PageTranslation | undefined {
  const value = frontMatter['translationStatus'];
  const isOurs = typeof value === 'object' && value !== null && 'state' in value && 'shown' in value;
  return isOurs ? (value as PageTranslation) : undefined;
}
