import type { ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** A day in the words of the page's language. In UTC, so that server, browser and every reader agree. */
export function UtcDate({ at }: { at: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const format = new Intl.DateTimeFormat(i18n.currentLocale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
