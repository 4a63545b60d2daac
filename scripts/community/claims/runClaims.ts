import { isRecord } from '../../../src/lib/data/isRecord.ts';
import { isProblem, Problem } from '../../../src/lib/problem.ts';
import { perform } from '../forge/action.ts';
import type { Forge } from '../forge/createForge.ts';
import { recordAt } from '../forge/fields.ts';
import { toAssignees } from '../forge/records.ts';
import type { ClaimState } from './claimState.ts';
import { parseCommand } from './command.ts';
import {
  decideClaims,
  isSame,
  type ClaimDecision,
  type ClaimInput,
  type ClaimsElsewhere,
  type KnownTasks,
} from './decideClaims.ts';
import { decideStale } from './decideStale.ts';
import { ensureFormLabels } from '../labels/formLabels.ts';
import { findElsewhere, readTaskIssue, readTaskIssues, type TaskIssue } from './taskIssue.ts';
import { toAnswerActions, toReminder, toStatusActions, toUnassign } from './toActions.ts';

export type ClaimOptions = { tasks: KnownTasks; blocked: ReadonlySet<string> };

/** Reads what has been written below an issue, and does what it asks for. Whatever is delivered twice is done once. */
export async function runClaims(
  forge: Forge,
  number: number,
  options: ClaimOptions & { event?: NonNullable<ClaimInput['event']> },
): Promise<void> {
  const found = await readTaskIssue(forge, number);
  if (!found) return;
  const read = found.status?.state.last ?? 0;
  const asks = found.comments.some(
    ({ id, body }) => id > read && (id === options.event?.id || parseCommand(body) === 'claim'),
  );
  // Reading all the other issues takes a while, and only a claim needs it.
  const elsewhere = findElsewhere(asks ? await readTaskIssues(forge) : [], number);
  await settle(forge, found, decide(found, { ...options, elsewhere }));
}

/** The daily round: commands that no job has read, reminders, and claims that rest for too long. */
export async function sweepClaims(forge: Forge, options: ClaimOptions & { now: number }): Promise<void> {
  await ensureFormLabels(forge);
  const all = await readTaskIssues(forge);
  const problems: string[] = [];
  for (const found of all) {
    try {
      await sweepOne(forge, found, { ...options, elsewhere: findElsewhere(all, found.issue.number) });
    } catch (error) {
      // One issue that cannot be dealt with must not keep the others waiting.
      if (!isProblem(error)) throw error;
      problems.push(`#${found.issue.number}: ${error.message}`);
    }
  }
  if (problems.length > 0) throw new Problem(problems.join('\n'));
}

type SweepOptions = ClaimOptions & { now: number; elsewhere: ClaimsElsewhere };

async function sweepOne(forge: Forge, found: TaskIssue, options: SweepOptions): Promise<void> {
  const decision = decide(found, options);
  const { holder, last } = decision.state;
  const verdict =
    holder && decideStale({ ...(await readActivity(forge, found, holder.login)), holder, now: options.now });
  if (holder && verdict === 'release') decision.state = { last, ended: { login: holder.login, how: 'stale' } };
  const state = await settle(forge, found, decision);
  if (holder && verdict === 'remind') await perform(forge, [toReminder(holder.login, found.issue)]);
  // The issues that follow count with what has become of this one.
  found.status = { id: 0, body: '', state };
}

function decide(
  { issue, comments, status }: TaskIssue,
  options: Omit<ClaimInput, 'issue' | 'comments' | 'state'>,
): ClaimDecision {
  return decideClaims({ issue, comments, state: status?.state ?? { last: 0 }, ...options });
}

/** Makes the forge agree with a decision. The state comes last: a job that breaks off is done over, and does nothing twice. */
async function settle(forge: Forge, found: TaskIssue, { state, answers }: ClaimDecision): Promise<ClaimState> {
  await perform(forge, toUnassign(found, state));
  const assigned = await assign(forge, found, state);
  await perform(forge, [...toAnswerActions(answers, found), ...toStatusActions(assigned, found, answers)]);
  return assigned;
}

/** Asks the forge to show who holds the task. It does so for people who have written below the issue, and ignores others. */
async function assign(
  forge: Pick<Forge, 'send'>,
  { issue, status }: TaskIssue,
  state: ClaimState,
): Promise<ClaimState> {
  const { holder } = state;
  const before = status?.state.holder;
  if (!holder || (before && isSame(before.login, holder.login))) return state;
  const answer = await forge.send('POST', `/issues/${issue.number}/assignees`, { assignees: [holder.login] });
  const assignees = answer === undefined ? [] : toAssignees(recordAt(answer, 'issue'), 'issue');
  return { ...state, holder: { ...holder, isAssigned: assignees.some((login) => isSame(login, holder.login)) } };
}

async function readActivity(forge: Pick<Forge, 'list'>, { issue, comments }: TaskIssue, login: string) {
  const events = await forge.list(`/issues/${issue.number}/timeline`);
  return { comments, hasPullRequest: events.some((event) => isOpenPullRequestBy(event, login)) };
}

/** Whether an event of a timeline says that somebody's open pull request mentions the issue. */
function isOpenPullRequestBy(event: unknown, login: string): boolean {
  const fields = recordAt(event, 'event');
  const source = isRecord(fields['source']) ? fields['source']['issue'] : undefined;
  if (fields['event'] !== 'cross-referenced' || !isRecord(source) || !isRecord(source['pull_request'])) return false;
  const { user, state } = source;
  return state === 'open' && isRecord(user) && typeof user['login'] === 'string' && isSame(user['login'], login);
}
