import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

/** A second way into search, for pages whose text sends readers there. The navbar's button owns the dialog. */
export function SearchButton(): ReactNode {
  return (
    <button
      type="button"
      className="button button--secondary button--lg"
      onClick={() => document.querySelector<HTMLButtonElement>('[data-search-open]')?.click()}
    >
      <Translate id="home.search">搜索</Translate>
    </button>
  );
}
