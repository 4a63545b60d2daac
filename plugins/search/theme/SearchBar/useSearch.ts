import { useCallback, useEffect, useMemo, useState } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { findPages } from '../../client/findPages.ts';
import { createIndexLoader } from '../../client/loadIndex.ts';
import { createSession, type SearchState } from '../../client/session.ts';

const debounceMs = 180;

type Search = {
  state: SearchState;
  ask(input: string): void;
  /** Fetches the index ahead of the first question. */
  prepare(): void;
};

/** Connects the dialog to the index of the current locale. */
export function useSearch(): Search {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const [state, show] = useState<SearchState>({ kind: 'empty' });

  // The comment keeps the bundler's hands off an address that exists only in the built site.
  const loader = useMemo(() => createIndexLoader(baseUrl, (url) => import(/* webpackIgnore: true */ url)), [baseUrl]);
  const session = useMemo(
    () =>
      createSession({
        show,
        debounceMs,
        find: async (query) => {
          try {
            return await findPages(await loader.load(), query, baseUrl);
          } catch (error) {
            loader.forget();
            throw error;
          }
        },
      }),
    [baseUrl, loader],
  );
  useEffect(() => session.stop, [session]);
  // A failure is shown when something is asked, not when the dialog opens.
  const prepare = useCallback(() => void loader.load().catch(() => loader.forget()), [loader]);
  return { state, ask: session.ask, prepare };
}
