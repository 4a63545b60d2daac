import { isSame } from './decideClaims.ts';
import { taskOf } from './rules.ts';
import type { TaskIssue } from './taskIssue.ts';

/** What `npm run community -- list-claims` writes, and `npm run task -- claims` reads. */
export type TaskIssues = {
  schema: 'otlp-docs/task-issues@1';
  /** When the forge was asked, ISO 8601. */
  asOf: string;
  /** Open issues, lowest number first. Titles are other people's text. */
  issues: {
    number: number;
    title: string;
    html_url: string;
    /** The task that it names. */
    task: string | null;
    claim: { login: string; since: string } | null;
  }[];
};

export function toTaskIssues(found: readonly TaskIssue[], asOf: Date): TaskIssues {
  return {
    schema: 'otlp-docs/task-issues@1',
    asOf: asOf.toISOString(),
    issues: found.map(({ issue, status }) => {
      const { number, title, url, assignees } = issue;
      const holder = status?.state.holder;
      // Somebody may have been taken off by hand since the state was written.
      const holds = holder && (!holder.isAssigned || assignees.some((one) => isSame(one, holder.login)));
      return {
        number,
        title,
        html_url: url,
        task: taskOf(issue) ?? null,
        claim: holds ? { login: holder.login, since: holder.since } : null,
      };
    }),
  };
}
