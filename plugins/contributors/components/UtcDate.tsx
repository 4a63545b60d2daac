import type { ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { formatDate } from '../formats.ts';

/** A day (ISO) in the words of the page's language. */
export function UtcDate({ at }: { at: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  return <time dateTime={at}>{formatDate(i18n.currentLocale, new Date(at))}</time>;
}
