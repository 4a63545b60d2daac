import { useMemo } from 'react';
import { useHistory } from '@docusaurus/router';
import { useHistorySelector } from '@docusaurus/theme-common';
import { parseBoardQuery, toSearch, type BoardQuery } from '../../views/boardQuery.ts';

type Asked = {
  query: BoardQuery;
  /** The query as it stands in an address; empty while nothing is asked. */
  search: string;
  ask: (change: Partial<BoardQuery>) => void;
};

/** What the address asks of the board. The address is the only place where it is kept. */
export function useBoardQuery(): Asked {
  const history = useHistory();
  const fromAddress = useHistorySelector(({ location }) => location.search);
  return useMemo(() => {
    const query = parseBoardQuery(fromAddress);
    return {
      query,
      search: toSearch(query),
      ask: (change) => {
        const { search, hash } = history.location;
        history.replace({ search: toSearch({ ...parseBoardQuery(search), ...change }, search), hash });
      },
    };
  }, [history, fromAddress]);
}
