import type { Ratio } from '../../../src/lib/recognition/standings/metrics.ts';
import type { Issue } from '../forge/records.ts';
import { taskLabel } from '../claims/rules.ts';

/** When an issue was opened and closed, in milliseconds since the epoch. */
export type IssueTimes = Pick<Issue, 'createdAt' | 'closedAt'>;

/** Problems that people report: neither pull requests, nor tasks, nor what programs open. */
export function isReported({ isPullRequest, labels, author }: Issue): boolean {
  return !isPullRequest && !labels.includes(taskLabel) && author?.isBot !== true;
}

/** Of the issues opened in a span of time, how many were closed before its end, for whatever reason. */
export function resolutionOf(issues: readonly IssueTimes[], { since, until }: { since: number; until: number }): Ratio {
  const opened = issues.filter(({ createdAt }) => createdAt >= since && createdAt < until);
  return {
    part: opened.filter(({ closedAt }) => closedAt !== undefined && closedAt < until).length,
    whole: opened.length,
  };
}
