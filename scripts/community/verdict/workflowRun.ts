import { numberAt, optionalTextAt, recordAt, textAt } from '../forge/fields.ts';

/** The run that a `workflow_run` event is about. The forge says all of this, not the run. */
export type WorkflowRun = {
  id: number;
  attempt: number;
  /** What started it: `pull_request`. */
  event: string;
  conclusion: string;
  headSha: string;
  headBranch: string;
  /** Who owns the repository that the branch is in; absent when that repository is gone. */
  headOwner?: string;
};

export function parseWorkflowRun(payload: unknown): WorkflowRun {
  const place = 'workflow_run';
  const fields = recordAt(recordAt(payload, 'payload')[place], place);
  const { head_repository: head } = fields;
  const headOwner =
    head === null || head === undefined
      ? undefined
      : textAt(
          recordAt(recordAt(head, `${place}.head_repository`)['owner'], `${place}.head_repository.owner`),
          'login',
          `${place}.head_repository.owner`,
        );
  return {
    id: numberAt(fields, 'id', place),
    attempt: numberAt(fields, 'run_attempt', place),
    event: textAt(fields, 'event', place),
    conclusion: optionalTextAt(fields, 'conclusion', place) ?? '',
    headSha: textAt(fields, 'head_sha', place),
    headBranch: optionalTextAt(fields, 'head_branch', place) ?? '',
    ...(headOwner !== undefined && { headOwner }),
  };
}

/** How a run can end with something to tell. A newer push cancels a run, and a stranger's first one waits for somebody to let it start. */
export const tellingConclusions = ['success', 'failure', 'timed_out', 'startup_failure'] as const;
export type TellingConclusion = (typeof tellingConclusions)[number];

export function toTelling({ event, conclusion }: WorkflowRun): TellingConclusion | undefined {
  return event === 'pull_request' ? tellingConclusions.find((one) => one === conclusion) : undefined;
}
