import type { Index } from './findPages.ts';

type PagefindModule = {
  createInstance(options: { noWorker: boolean }): Index;
};

export type IndexLoader = {
  /** The index, loaded once for all callers. Rejects where there is none. */
  load(): Promise<Index>;
  /** Makes the next call load again: Pagefind keeps a failure for good. */
  forget(): void;
};

/** Loads Pagefind from a locale's `pagefind/` folder; `importModule` is the browser's `import()`. */
export function createIndexLoader(baseUrl: string, importModule: (url: string) => Promise<unknown>): IndexLoader {
  let loading: Promise<Index> | undefined;
  let retries = 0;
  const open = async (): Promise<Index> => {
    // Browsers remember by its address that a module failed.
    const retry = retries > 0 ? `?retry=${retries}` : '';
    const pagefind = (await importModule(`${baseUrl}pagefind/pagefind.js${retry}`)) as PagefindModule;
    // Without the worker: it is the same 43 KB of code once more, and a query takes milliseconds.
    return pagefind.createInstance({ noWorker: true });
  };
  return {
    load: () => (loading ??= open()),
    forget: () => {
      loading = undefined;
      retries += 1;
    },
  };
}
