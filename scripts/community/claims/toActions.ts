import type { Action } from '../forge/action.ts';
import { isOwn, type Issue } from '../forge/records.ts';
import { guessLanguage } from '../guessLanguage.ts';
import { toMark, type ClaimState } from './claimState.ts';
import { isSame, type Answer } from './decideClaims.ts';
import { reminderMark } from './decideStale.ts';
import { taskOf } from './rules.ts';
import type { TaskIssue } from './taskIssue.ts';
import { claimWords } from './words.ts';

/** The comment that says how things stand, in both languages, with the state in its first line. */
export function toStatusBody(state: ClaimState, issue: Pick<Issue, 'title' | 'body'>): string {
  const day = (iso: string) => iso.slice(0, 10);
  const task = taskOf(issue);
  const parts = (['zh-Hans', 'en'] as const).map((language) => {
    const { state: say, steps } = claimWords[language];
    return [say(state, day), ...(task === undefined ? [] : [steps(task)])].join('\n\n');
  });
  return `${toMark(state)}\n${parts.join('\n\n---\n\n')}\n`;
}

/** Writes the state where something has happened: a command was answered, or the claim has ended. */
export function toStatusActions(state: ClaimState, { issue, status }: TaskIssue, answers: readonly Answer[]): Action[] {
  const { holder, ended } = status?.state ?? {};
  const isSameAsBefore = JSON.stringify([holder, ended]) === JSON.stringify([state.holder, state.ended]);
  if (answers.length === 0 && isSameAsBefore) return [];
  const body = toStatusBody(state, issue);
  return [status ? { do: 'edit-comment', comment: status.id, body } : { do: 'comment', issue: issue.number, body }];
}

/**
 * A sign on each command that was followed. A refusal is explained once to each person for each reason; the next ones get a sign
 * as well, so that nobody can make the automation talk.
 */
export function toAnswerActions(answers: readonly Answer[], { issue, comments }: TaskIssue): Action[] {
  const said = new Set(comments.filter(isOwn).map(({ body }) => body.split('\n', 1)[0]));
  return answers.flatMap((answer): Action[] => {
    const comment = answer.comment.id;
    if (answer.kind === 'done') return [{ do: 'react', comment, content: '+1' }];
    const mark = `<!-- otlp-docs:claim-answer ${answer.why} ${answer.login.toLowerCase()} -->`;
    if (said.has(mark)) return [{ do: 'react', comment, content: 'confused' }];
    said.add(mark);
    const words = claimWords[guessLanguage(`${issue.title}\n${answer.comment.body}`)];
    const body = `${mark}\n@${answer.login} ${words.refused[answer.why]}\n`;
    return [{ do: 'comment', issue: issue.number, body }];
  });
}

export function toReminder(login: string, { number, title }: Pick<Issue, 'number' | 'title'>): Action {
  return {
    do: 'comment',
    issue: number,
    body: `${reminderMark}\n${claimWords[guessLanguage(title)].reminder(login)}\n`,
  };
}

/** Whom to take off an issue: who held its task before and does not any more. */
export function toUnassign({ issue, status }: TaskIssue, after: ClaimState): Action[] {
  const holder = status?.state.holder;
  if (!holder?.isAssigned || (after.holder && isSame(after.holder.login, holder.login))) return [];
  const login = issue.assignees.find((one) => isSame(one, holder.login));
  return login === undefined ? [] : [{ do: 'unassign', issue: issue.number, login }];
}
