/** Label of the issues that stand for a task; `.github/ISSUE_TEMPLATE/5-task.yml` puts it there. */
export const taskLabel = 'task';

/** Tasks that one person can have claimed at the same time. */
export const mostClaims = 3;

/** Days without activity after which a claim gets a reminder, and after which it is released. */
export const remindAfterDays = 10;
export const releaseAfterDays = 14;

/** Days that somebody has at least between reminder and release, also when the schedule did not run for a while. */
export const graceDays = 3;

/** The task that an issue is about: as its title says, "T-012: …", else as the field of its form does. */
export function taskOf({ title, body }: { title: string; body: string }): string | undefined {
  const inTitle = /^\s*\[?(T-\d{3,9})\b/i.exec(title);
  const inForm = /^### Task · [^\n]{0,100}\s{1,10}(T-\d{3,9})[ \t]*$/im.exec(body.slice(0, 20_000));
  return (inTitle ?? inForm)?.[1]?.toUpperCase();
}
