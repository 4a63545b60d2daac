import { useCallback, useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import clsx from 'clsx';
import Translate from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { isTyping, opensSearch } from '../../client/shortcut.ts';
import type { Props as DialogProps } from './SearchDialog.tsx';
import { SearchIcon } from './SearchIcon.tsx';
import styles from './styles.module.css';

// Its own chunk: most visits never search, and every page carries this button.
const importDialog = async (): Promise<ComponentType<DialogProps>> => (await import('./SearchDialog.tsx')).SearchDialog;

/** The navbar's search button; it owns the keyboard shortcuts and loads the dialog on first use. */
export default function SearchBar(): ReactNode {
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  const prepare = useCallback(() => {
    // Offline: the button stays as it is, and the next press tries again.
    importDialog().then(
      (loaded) => setDialog(() => loaded),
      () => setOpen(false),
    );
  }, []);
  const show = useCallback(() => {
    prepare();
    setOpen(true);
  }, [prepare]);
  const close = useCallback((reason: 'dismissed' | 'navigated') => {
    setOpen(false);
    // The browser gives focus back to what had it. If nothing had, it is left inside the closed dialog.
    const focused = document.activeElement;
    const lost = !focused || focused === document.body || focused.closest('dialog') !== null;
    if (reason === 'dismissed' && lost) button.current?.focus();
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!opensSearch(event, isTyping(event.target))) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [show]);

  return (
    <>
      <button
        ref={button}
        type="button"
        data-search-open
        className={clsx('clean-btn', styles.button)}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={show}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        <SearchIcon className={styles.icon} />
        <span className={styles.buttonText}>
          <Translate id="search.button.text" description="Visible text of the search button in the navbar">
            搜索
          </Translate>
        </span>
        <Shortcut />
      </button>
      {Dialog && <Dialog open={open} onClose={close} />}
    </>
  );
}

function Shortcut(): ReactNode {
  const isBrowser = useIsBrowser();
  const apple = isBrowser && /Mac|iPhone|iPad/.test(navigator.userAgent);
  return <kbd className={styles.shortcut}>{apple ? '⌘ K' : 'Ctrl K'}</kbd>;
}
