import clsx from 'clsx';
import type { MouseEvent, ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Found } from '../../client/findPages.ts';
import type { Piece } from '../../client/pieces.ts';
import styles from './styles.module.css';

type Props = {
  found: Found;
  /** Index of the chosen option, counted over pages and their sections. */
  active: number;
  /** Id of the list; option n has the id `${listId}-${n}`. */
  listId: string;
  /** True while the answer to a newer question is on its way. */
  stale: boolean;
  onActivate(index: number): void;
  onChoose(url: string): void;
};

/** Addresses of all options in the order of the arrow keys: each page, then its sections. */
export function resultUrls(found: Found): string[] {
  return found.pages.flatMap((page) => [page.url, ...page.sections.map((section) => section.url)]);
}

/** The list of results, one group a page. Page text is rendered as text. */
export function SearchResults({ found, active, listId, stale, onActivate, onChoose }: Props): ReactNode {
  const urls = resultUrls(found);
  const option = (url: string, className: string | undefined, children: ReactNode): ReactNode => {
    const index = urls.indexOf(url);
    return (
      <a
        key={url}
        id={`${listId}-${index}`}
        role="option"
        aria-selected={index === active}
        tabIndex={-1}
        href={url}
        className={clsx(styles.option, className)}
        onMouseMove={() => index !== active && onActivate(index)}
        onClick={(event) => {
          if (opensElsewhere(event)) return;
          event.preventDefault();
          onChoose(url);
        }}
      >
        {children}
      </a>
    );
  };
  return (
    <div
      id={listId}
      role="listbox"
      className={clsx(styles.results, stale && styles.stale)}
      aria-label={translate({
        id: 'search.results.label',
        message: '搜索结果',
        description: 'Accessible name of the list of results',
      })}
    >
      {found.pages.map((page) => (
        <div
          key={page.url}
          role="group"
          className={styles.page}
          aria-label={page.title.map(({ text }) => text).join('')}
        >
          {option(
            page.url,
            undefined,
            <>
              {page.breadcrumbs && <span className={styles.breadcrumbs}>{page.breadcrumbs}</span>}
              <span className={styles.title}>
                <Pieces pieces={page.title} />
              </span>
              {page.excerpt && <Excerpt pieces={page.excerpt} />}
            </>,
          )}
          {page.sections.map((section) =>
            option(
              section.url,
              styles.section,
              <>
                <span className={styles.sectionTitle}>
                  <Pieces pieces={section.title} />
                </span>
                <Excerpt pieces={section.excerpt} />
              </>,
            ),
          )}
        </div>
      ))}
    </div>
  );
}

/** New tab, new window, download: the browser's business. */
function opensElsewhere(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

function Excerpt({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  return (
    <span className={styles.excerpt}>
      <Pieces pieces={pieces} />
    </span>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  // Pieces of one text never move among themselves: their position is their identity.
  return pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));
}
