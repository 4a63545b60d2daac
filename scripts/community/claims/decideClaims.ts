import { isOwn, type Comment, type Issue } from '../forge/records.ts';
import type { ClaimState, Holder } from './claimState.ts';
import { parseCommand, type Command } from './command.ts';
import { mostClaims, taskOf } from './rules.ts';

export const refusals = ['closed', 'unknown-task', 'done', 'taken', 'too-many', 'not-yours'] as const;
export type Refusal = (typeof refusals)[number];

/** What the tasks of the repository are; an id that is not there is none. */
export type KnownTasks = ReadonlyMap<string, 'open' | 'done'>;

/** Open claims on other issues. */
export type ClaimsElsewhere = {
  /** How many each person has, by login in small letters. */
  counts: ReadonlyMap<string, number>;
  /** Tasks that somebody has claimed there: anybody can open a second issue about the same one. */
  tasks: ReadonlySet<string>;
};

export type ClaimInput = {
  issue: Pick<Issue, 'title' | 'body' | 'assignees' | 'isOpen' | 'isLocked' | 'isPullRequest'>;
  /** Oldest first. */
  comments: readonly Comment[];
  state: ClaimState;
  /** A comment as it was when it was written, which may have been edited since. */
  event?: Pick<Comment, 'id' | 'body'>;
  tasks: KnownTasks;
  elsewhere: ClaimsElsewhere;
  /** Logins that are not heard, in small letters. */
  blocked: ReadonlySet<string>;
};

/** What to say to a comment: nothing more than a sign, or why not. */
export type Answer = { comment: Comment; login: string } & ({ kind: 'done' } | { kind: 'refused'; why: Refusal });

export type ClaimDecision = {
  state: ClaimState;
  answers: Answer[];
};

/**
 * Reads the comments below an issue that have not been read yet, one after the other, and says who has claimed its task now. All
 * of them, not only the one that an event is about: of several waiting jobs the forge keeps the newest alone. Comments that were
 * edited are not heard, but for the one of the event, which counts as it was written; what is deleted later undoes nothing.
 */
export function decideClaims(input: ClaimInput): ClaimDecision {
  const { issue, comments, event } = input;
  const state = settle(input);
  const answers: Answer[] = [];
  if (issue.isPullRequest || issue.isLocked) return { state, answers };
  for (const comment of comments) {
    if (comment.id <= state.last) continue;
    const isEvent = comment.id === event?.id;
    const body = isEvent ? event.body : comment.body;
    const command = isEvent || comment.updatedAt === comment.createdAt ? parseCommand(body) : undefined;
    const { author } = comment;
    if (isOwn(comment)) continue;
    state.last = comment.id;
    if (!command || !author || author.isBot || input.blocked.has(author.login.toLowerCase())) continue;
    const why = refuse(command, { comment, login: author.login, state, input });
    if (why === 'nothing') continue;
    if (why === undefined) apply(command, { comment, login: author.login, state });
    answers.push({ comment, login: author.login, ...(why ? { kind: 'refused', why } : { kind: 'done' }) });
  }
  return { state, answers };
}

/** The state as the issue's assignees leave it: who maintains the repository assigns and unassigns there. */
function settle({ issue: { assignees }, state }: ClaimInput): ClaimState {
  const { holder } = state;
  if (!holder?.isAssigned || isAmong(assignees, holder.login)) return { ...state };
  return { last: state.last, ended: { login: holder.login, how: 'unassigned' } };
}

type Case = { comment: Comment; login: string; state: ClaimState; input: ClaimInput };

/** Why a command is not followed; `nothing` where it asks for what is already so. */
function refuse(command: Command, { comment, login, state, input }: Case): Refusal | 'nothing' | undefined {
  const { issue, tasks, elsewhere } = input;
  const { holder } = state;
  const isMine = holder !== undefined && isSame(holder.login, login);
  if (command === 'release') {
    if (!holder) return 'nothing';
    return isMine || maintains(comment) ? undefined : 'not-yours';
  }
  if (isMine) return 'nothing';
  if (!issue.isOpen) return 'closed';
  const task = taskOf(issue);
  if (task === undefined || !tasks.has(task)) return 'unknown-task';
  if (tasks.get(task) === 'done') return 'done';
  if (elsewhere.tasks.has(task)) return 'taken';
  if (holder || isTakenByHand(issue.assignees, { login, ended: state.ended?.login })) return 'taken';
  return (elsewhere.counts.get(login.toLowerCase()) ?? 0) >= mostClaims ? 'too-many' : undefined;
}

/** Somebody was assigned who did not ask here. Who has just released is still an assignee until the shell has said so. */
function isTakenByHand(
  assignees: readonly string[],
  { login, ended }: { login: string; ended: string | undefined },
): boolean {
  return assignees.some((one) => !isSame(one, login) && (ended === undefined || !isSame(one, ended)));
}

function apply(command: Command, { comment, login, state }: Omit<Case, 'input'>): void {
  if (command === 'claim') {
    const holder: Holder = { login, since: new Date(comment.createdAt).toISOString(), isAssigned: false };
    state.holder = holder;
    delete state.ended;
  } else if (state.holder) {
    state.ended = { login: state.holder.login, how: 'released' };
    delete state.holder;
  }
}

/** Who may end other people's claims. */
function maintains({ association }: Comment): boolean {
  return association === 'OWNER' || association === 'MEMBER' || association === 'COLLABORATOR';
}

/** Logins are told apart without their case. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isAmong(logins: readonly string[], login: string): boolean {
  return logins.some((one) => isSame(one, login));
}
