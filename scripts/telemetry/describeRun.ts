import type { Attributes } from '@opentelemetry/api';
import * as names from '@opentelemetry/semantic-conventions/incubating';
import type { Stage, StageReport } from '../check/stage.ts';
import type { RunFacts } from './facts.ts';

/** Names of our own, for what the conventions have no name for. */
export const own = {
  findingErrors: 'otlp_docs.finding.errors',
  findingWarnings: 'otlp_docs.finding.warnings',
  findingInfos: 'otlp_docs.finding.infos',
  findingSeverity: 'otlp_docs.finding.severity',
  findingCount: 'otlp_docs.finding.count',
  testsPassed: 'otlp_docs.test.passed',
  testsFailed: 'otlp_docs.test.failed',
  testsSkipped: 'otlp_docs.test.skipped',
  testCount: 'otlp_docs.test.count',
} as const;

/** Version of the conventions that the names and rules here were read in. */
export const schemaUrl = 'https://opentelemetry.io/schemas/1.44.0';
const action = names.CICD_PIPELINE_ACTION_NAME_VALUE_RUN;

export type Result = 'success' | 'failure' | 'error' | 'skip' | 'cancellation';
export type Outcome = { result: Result; errorType?: string };

/** What a run emits before any check has run. `pipeline` is for metrics, which must not tell runs apart. Pure. */
export function describeRun(facts: RunFacts): {
  name: string;
  attributes: Attributes;
  resources: { run: Attributes; pipeline: Attributes };
} {
  const { repository, head, base } = facts;
  const pipeline = defined({
    [names.ATTR_CICD_PIPELINE_NAME]: facts.pipeline,
    [names.ATTR_VCS_REPOSITORY_URL_FULL]: repository?.url,
    [names.ATTR_VCS_REPOSITORY_NAME]: repository?.name,
    [names.ATTR_VCS_OWNER_NAME]: repository?.owner,
    [names.ATTR_VCS_PROVIDER_NAME]: repository?.provider,
  });
  const run = defined({
    [names.ATTR_CICD_PIPELINE_RUN_ID]: facts.runId,
    [names.ATTR_CICD_PIPELINE_RUN_URL_FULL]: facts.runUrl,
    [names.ATTR_VCS_REF_HEAD_REVISION]: head.revision,
    [names.ATTR_VCS_REF_HEAD_NAME]: head.name,
    [names.ATTR_VCS_REF_HEAD_TYPE]: head.type,
    // The entity vcs.ref has this name for it, the registry has both.
    [names.ATTR_VCS_REF_TYPE]: head.type,
    [names.ATTR_VCS_REF_BASE_NAME]: base?.name,
    [names.ATTR_VCS_REF_BASE_TYPE]: base && names.VCS_REF_BASE_TYPE_VALUE_BRANCH,
    [names.ATTR_VCS_REF_BASE_REVISION]: base?.revision,
    [names.ATTR_VCS_CHANGE_ID]: facts.change,
  });
  return {
    name: `${action} ${facts.pipeline}`,
    attributes: { [names.ATTR_CICD_PIPELINE_ACTION_NAME]: action },
    resources: { run: { ...pipeline, ...run }, pipeline },
  };
}

/** What the span of a task has from its start. Pure. */
export function describeTask({ id, title }: Pick<Stage, 'id' | 'title'>, { runUrl }: RunFacts): Attributes {
  return defined({
    [names.ATTR_CICD_PIPELINE_TASK_NAME]: title,
    [names.ATTR_CICD_PIPELINE_TASK_RUN_ID]: id,
    [names.ATTR_CICD_PIPELINE_TASK_RUN_URL_FULL]: runUrl,
  });
}

/** What the span of a task gets when it ends. Pure. */
export function describeTaskEnd(report: StageReport): Attributes {
  const { id, tests, findings } = report;
  const type = tests
    ? names.CICD_PIPELINE_TASK_TYPE_VALUE_TEST
    : /^build(?::[a-z]+)?$/.test(id)
      ? names.CICD_PIPELINE_TASK_TYPE_VALUE_BUILD
      : undefined;
  return defined({
    ...describeTaskOutcome(toOutcome(report)),
    [names.ATTR_CICD_PIPELINE_TASK_TYPE]: type,
    [own.findingErrors]: findings?.errors,
    [own.findingWarnings]: findings?.warnings,
    [own.findingInfos]: findings?.infos,
    [own.testsPassed]: tests?.passed,
    [own.testsFailed]: tests?.failed,
    [own.testsSkipped]: tests?.skipped,
  });
}

/** How a task ended, as attributes of its span. Pure. */
export function describeTaskOutcome({ result, errorType }: Outcome): Attributes {
  return defined({ [names.ATTR_CICD_PIPELINE_TASK_RUN_RESULT]: result, [names.ATTR_ERROR_TYPE]: errorType });
}

/** How a run ended, as attributes of its span. Pure. */
export function describeRunOutcome({ result, errorType }: Outcome): Attributes {
  return defined({ [names.ATTR_CICD_PIPELINE_RESULT]: result, [names.ATTR_ERROR_TYPE]: errorType });
}

/** How a task ended. `error` is for what could not be checked, `failure` for what was checked and is not right. Pure. */
export function toOutcome({ code, notRun, thrown, tests }: StageReport): Outcome {
  if (notRun) return { result: 'skip' };
  if (code === 0) return { result: 'success' };
  if (code === 2) return { result: 'error', errorType: thrown ?? 'could_not_run' };
  return { result: 'failure', errorType: thrown ?? (tests && tests.failed > 0 ? 'test_failure' : 'finding') };
}

/** How the run ended: as badly as the worst of its tasks, and for the reason of the first that ended so. Pure. */
export function toRunOutcome(reports: readonly StageReport[]): Outcome {
  const outcomes = reports.map(toOutcome);
  const worst = (['error', 'failure'] as const).find((result) => outcomes.some((one) => one.result === result));
  return outcomes.find(({ result }) => result === worst) ?? { result: 'success' };
}

function defined(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
