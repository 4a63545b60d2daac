import { useMemo } from 'react';
import { useHistory } from '@docusaurus/router';
import { useHistorySelector } from '@docusaurus/theme-common';
import {
  changeQuery,
  noQuery,
  parseBoardQuery,
  toSearch,
  type BoardChange,
  type BoardQuery,
} from '../../views/boardQuery.ts';

export type Asked = {
  query: BoardQuery;
  ask: (change: BoardChange) => void;
  clear: () => void;
};

/** What the address asks of the board. The address is the only place where it is kept. */
export function useBoardQuery(): Asked {
  const history = useHistory();
  const fromAddress = useHistorySelector(({ location }) => location.search);
  return useMemo(() => {
    const replace = (toNext: (query: BoardQuery) => BoardQuery) => {
      const { search, hash } = history.location;
      history.replace({ search: toSearch(toNext(parseBoardQuery(search)), search), hash });
    };
    return {
      query: parseBoardQuery(fromAddress),
      ask: (change) => replace((query) => changeQuery(query, change)),
      clear: () => replace(() => noQuery),
    };
  }, [history, fromAddress]);
}
