import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import clsx from 'clsx';
import { useHistory } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import { SearchIcon } from './SearchIcon.tsx';
import { SearchNotice } from './SearchNotice.tsx';
import { SearchResults, resultUrls } from './SearchResults.tsx';
import { SearchStatus } from './SearchStatus.tsx';
import { useSearch } from './useSearch.ts';
import styles from './styles.module.css';

export type Props = { open: boolean; onClose(reason: 'dismissed' | 'navigated'): void };

/** The modal dialog: an input that owns the list of results, as the ARIA combobox pattern has it. */
export function SearchDialog({ open, onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const navigated = useRef(false);
  const history = useHistory();
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { state, ask, prepare } = useSearch();
  const found = 'found' in state ? state.found : undefined;
  const urls = found ? resultUrls(found) : [];
  const optionId = (index: number): string => `${listId}-${index}`;

  useEffect(() => {
    if (!open || dialog.current?.open) return;
    navigated.current = false;
    dialog.current?.showModal();
    input.current?.select();
    prepare();
  }, [open, prepare]);
  useEffect(() => setActive(0), [found]);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const go = (url: string): void => {
    navigated.current = true;
    dialog.current?.close();
    history.push(url);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter and arrows belong to the input method while it composes Chinese.
    if (event.nativeEvent.isComposing || urls.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((active + step + urls.length) % urls.length);
    }
    const url = urls[active];
    if (event.key === 'Enter' && state.kind === 'found' && url) {
      event.preventDefault();
      go(url);
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({
        id: 'search.dialog.label',
        message: '搜索文档',
        description: 'Accessible name of the search dialog',
      })}
      onClose={() => onClose(navigated.current ? 'navigated' : 'dismissed')}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.panel}>
        <div className={styles.field}>
          <SearchIcon className={styles.icon} />
          <input
            ref={input}
            className={styles.input}
            type="text"
            inputMode="search"
            enterKeyHint="search"
            role="combobox"
            aria-label={translate({
              id: 'search.input.label',
              message: '搜索词',
              description: 'Accessible name of the search input',
            })}
            aria-autocomplete="list"
            aria-expanded={urls.length > 0}
            aria-controls={urls.length > 0 ? listId : undefined}
            aria-activedescendant={urls.length > 0 ? optionId(active) : undefined}
            placeholder={translate({
              id: 'search.input.placeholder',
              message: '搜索文档',
              description: 'Placeholder of the search input',
            })}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              // Half-typed pinyin is no question.
              if (!(event.nativeEvent as InputEvent).isComposing) ask(event.target.value);
            }}
            onCompositionEnd={(event) => ask(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={clsx('clean-btn', styles.close)} onClick={() => dialog.current?.close()}>
            {translate({ id: 'search.close', message: '关闭', description: 'Button that closes the search dialog' })}
          </button>
        </div>
        <SearchStatus state={state} />
        {found && urls.length > 0 ? (
          <SearchResults
            found={found}
            active={active}
            listId={listId}
            stale={state.kind === 'searching'}
            onActivate={setActive}
            onChoose={go}
          />
        ) : (
          <SearchNotice
            state={state}
            onRetry={() => {
              // The button that had the focus goes away with the failure.
              input.current?.focus();
              ask(text);
            }}
          />
        )}
      </div>
    </dialog>
  );
}
