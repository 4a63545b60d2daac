import { relative, sep } from 'node:path';
import type { VcsChangeInfo, VcsConfig } from '@docusaurus/types';
import { isMerge, type History } from './history.ts';
import { readHistory } from './readHistory.ts';

type FileDates = { created: number; updated: number };

/**
 * Docusaurus' reader of file dates, answered from the history that the contributor pages use.
 * `timestamp` is committer time in milliseconds; null for untracked files and missing history.
 */
export function gitVcs(siteDir: string): VcsConfig {
  let dates: Promise<Map<string, FileDates>> | undefined;
  const read = () => (dates ??= readHistory(siteDir).then(toFileDates));
  const answer = async (file: string, which: keyof FileDates): Promise<VcsChangeInfo | null> => {
    const found = (await read()).get(relative(siteDir, file).split(sep).join('/'));
    // No author: only the contributor pages know who asked not to be named.
    return found ? { timestamp: found[which], author: '' } : null;
  };
  return {
    initialize: () => void read().catch(() => undefined), // the first question reports the failure
    getFileCreationInfo: (file) => answer(file, 'created'),
    getFileLastUpdateInfo: (file) => answer(file, 'updated'),
  };
}

/** When each file at HEAD first and last changed, through its renames. */
export function toFileDates(history: History): Map<string, FileDates> {
  const dates = new Map<string, FileDates>();
  if (history.kind === 'unavailable') return dates;
  for (const commit of history.commits) {
    if (isMerge(commit)) continue;
    for (const { headPath } of commit.changes) {
      if (headPath === undefined) continue;
      const known = dates.get(headPath) ?? { created: commit.committedAt, updated: commit.committedAt };
      dates.set(headPath, {
        created: Math.min(known.created, commit.committedAt),
        updated: Math.max(known.updated, commit.committedAt),
      });
    }
  }
  return dates;
}
