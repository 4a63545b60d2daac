import { dayLength } from '../../../src/lib/recognition/days.ts';
import { isOwn, type Comment } from '../forge/records.ts';
import type { Holder } from './claimState.ts';
import { isSame } from './decideClaims.ts';
import { graceDays, releaseAfterDays, remindAfterDays } from './rules.ts';

/** First line of a reminder, which nobody sees. */
export const reminderMark = '<!-- otlp-docs:claim-reminder -->';

export type StaleInput = {
  holder: Holder;
  comments: readonly Comment[];
  /** Whether an open pull request of theirs mentions the issue: then others are at work on it, and the claim is not stale. */
  hasPullRequest: boolean;
  /** Milliseconds since the epoch. */
  now: number;
};

/** What becomes of a claim: nothing yet, a reminder, or its end, which never comes without a reminder some days before. */
export function decideStale({ holder, comments, hasPullRequest, now }: StaleInput): 'keep' | 'remind' | 'release' {
  if (hasPullRequest) return 'keep';
  const own = comments.filter(({ author }) => author && isSame(author.login, holder.login));
  const active = Math.max(Date.parse(holder.since), ...own.map(({ createdAt }) => createdAt));
  const reminded = comments
    .filter((comment) => isOwn(comment) && comment.body.startsWith(reminderMark) && comment.createdAt >= active)
    .map(({ createdAt }) => createdAt);
  const rests = (days: number, since: number): boolean => now - since >= days * dayLength;
  if (reminded.length === 0) return rests(remindAfterDays, active) ? 'remind' : 'keep';
  return rests(releaseAfterDays, active) && rests(graceDays, Math.min(...reminded)) ? 'release' : 'keep';
}
