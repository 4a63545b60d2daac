import { windowIds } from './standings/windows.ts';

/** Segments behind the board's path that are pages of ours, so that no profile may have them. */
export const reservedSegments: ReadonlySet<string> = new Set([...windowIds, 'badges', 'levels', 'health', 'page']);
