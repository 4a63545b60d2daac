import { useCallback, useEffect, useState } from 'react';
import type { WindowId } from '../../../../src/lib/recognition/standings/windows.ts';
import { toRows } from '../../views/boardData.ts';
import type { BoardRow } from '../../views/buildBoard.ts';
import { loadFullBoard } from './loadFullBoard.ts';

type Loading = { kind: 'idle' } | { kind: 'failed' } | { kind: 'ready'; rows: BoardRow[] };

/** All rows of a board, loaded once they are wanted. A failure stays until `retry`. */
export function useFullBoard(window: WindowId, isWanted: boolean): { loading: Loading; retry: () => void } {
  const [loading, setLoading] = useState<Loading>({ kind: 'idle' });
  const retry = useCallback(() => setLoading({ kind: 'idle' }), []);
  const isDue = isWanted && loading.kind === 'idle';

  useEffect(() => {
    if (!isDue) return undefined;
    let isGone = false;
    const show = (next: Loading) => isGone || setLoading(next);
    loadFullBoard(window).then(
      (full) => show({ kind: 'ready', rows: toRows(full) }),
      () => show({ kind: 'failed' }),
    );
    return () => void (isGone = true);
  }, [isDue, window]);

  return { loading, retry };
}
