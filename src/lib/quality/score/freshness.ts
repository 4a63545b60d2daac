import { isMerge, type History } from '../../git/history.ts';
import { dayLength, decay, toPart, withoutScore } from './parts.ts';
import type { PartScore } from './quality.ts';
import type { Subject } from './scorePage.ts';

/** Days since the page's words last changed, as of HEAD. */
export function scoreFreshness({ rules, asOf, changedAt }: Subject): PartScore {
  if (asOf === undefined || changedAt === undefined) return withoutScore('freshness', { id: 'change-unknown' });
  const days = Math.max(0, Math.floor((asOf - changedAt) / dayLength));
  const lost = 100 * (1 - decay(days, rules.freshness));
  return toPart('freshness', [{ id: 'changed-long-ago', lost, values: { days } }], {
    id: 'changed-lately',
    values: { days },
  });
}

/** When the words of each file at HEAD last changed, in milliseconds: neither moving a file nor white space counts. */
export function lastChangesOf(history: History): Map<string, number> {
  const changes = new Map<string, number>();
  if (history.kind === 'unavailable') return changes;
  for (const commit of history.commits) {
    if (isMerge(commit)) continue;
    for (const { headPath, lines } of commit.changes) {
      if (headPath === undefined || lines === 0) continue;
      changes.set(headPath, Math.max(changes.get(headPath) ?? 0, commit.committedAt));
    }
  }
  return changes;
}
