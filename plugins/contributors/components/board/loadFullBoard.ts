import type { WindowId } from '../../../../src/lib/recognition/standings/windows.ts';
import type { FullBoard } from '../../views/boardData.ts';

/** All rows of a board. Each address is spelled out, so that the bundler makes a small file of each window. */
export async function loadFullBoard(window: WindowId): Promise<FullBoard> {
  return (await importBoard(window)).default;
}

function importBoard(window: WindowId): Promise<{ default: FullBoard }> {
  switch (window) {
    case '90d':
      return import('@generated/contributors/default/board-90d.json');
    case 'month':
      return import('@generated/contributors/default/board-month.json');
    case 'quarter':
      return import('@generated/contributors/default/board-quarter.json');
    case 'year':
      return import('@generated/contributors/default/board-year.json');
    case 'all':
      return import('@generated/contributors/default/board-all.json');
  }
}
