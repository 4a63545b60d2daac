import type { Language } from '../../../src/lib/docs/language.ts';
import { isProblem } from '../../../src/lib/problem.ts';
import { perform, readComments } from '../forge/action.ts';
import type { Forge } from '../forge/createForge.ts';
import { listAt, numberAt, optionalTextAt, recordAt, textAt } from '../forge/fields.ts';
import { isOwn, parsePullRequest, type Comment, type PullRequest } from '../forge/records.ts';
import { guessLanguage } from '../guessLanguage.ts';
import { parseFindings, parseStages } from './gateReport.ts';
import { readZip } from './readZip.ts';
import { parseVerdictMark, toVerdict, type Verdict } from './toVerdict.ts';
import { parseWorkflowRun, toTelling, type WorkflowRun } from './workflowRun.ts';

export type VerdictOptions = {
  /** `owner/name`. */
  repository: string;
  /** Web address of the repository. */
  url: string;
  say: (line: string) => void;
};

const maxArchiveBytes = 2 * 1024 * 1024;
const maxFileBytes = 16 * 1024 * 1024;
const maxEntries = 50;

/** Writes what a finished run of the checks has said below its pull request, in one comment that the next run brings up to date. */
export async function runVerdict(forge: Forge, payload: unknown, options: VerdictOptions): Promise<void> {
  const run = parseWorkflowRun(payload);
  const conclusion = toTelling(run);
  if (!conclusion)
    return options.say(`Nothing to tell about a run for ${run.event} that ended as "${run.conclusion}".`);
  const pulls = await findPullRequests(forge, run, options.repository);
  if (pulls.length === 0) return options.say('No open pull request has this commit at its head any more.');

  const failedJobs = await readFailedJobs(forge, run);
  const artifacts = await readArtifacts(forge, run);
  const stages = await tryReading(options, async () => {
    const files = await readFiles(forge, artifacts.get('gate-stages'), ['stages.json']);
    return files && parseStages(files.get('stages.json') ?? Buffer.alloc(0));
  });
  for (const pull of pulls) {
    const comments = await readComments(forge, pull.number);
    const shown = findVerdict(comments);
    if (shown && isNewer(shown.run, run)) continue;
    const language = guessLanguage(`${pull.title}\n${pull.body}`);
    const findings = await tryReading(options, () => readFindings(forge, artifacts.get('gate-pages'), language));
    const verdict: Verdict = {
      run,
      conclusion,
      failedJobs,
      ...(findings && { findings }),
      ...(stages && { stages }),
      language,
      repository: options.url,
    };
    const body = toVerdict(verdict);
    await perform(forge, [
      shown ? { do: 'edit-comment', comment: shown.id, body } : { do: 'comment', issue: pull.number, body },
    ]);
  }
}

/**
 * Open pull requests that have the run's commit at their head. The run does not say which: what it left behind may name any number.
 * The event names none for a fork, so the forge is asked for those of the branch.
 */
async function findPullRequests(
  forge: Pick<Forge, 'list'>,
  { headOwner, headBranch, headSha }: WorkflowRun,
  repository: string,
): Promise<PullRequest[]> {
  if (headOwner === undefined || headBranch === '') return [];
  const head = encodeURIComponent(`${headOwner}:${headBranch}`);
  const found = (await forge.list(`/pulls?state=open&head=${head}`, 100)).map((one) => parsePullRequest(one));
  return found.filter(
    (pull) => pull.isOpen && pull.headSha === headSha && pull.base.toLowerCase() === repository.toLowerCase(),
  );
}

async function readFailedJobs(forge: Pick<Forge, 'get'>, { id }: WorkflowRun): Promise<string[]> {
  const answer = recordAt(await forge.get(`/actions/runs/${id}/jobs?per_page=100`), 'jobs');
  return listAt(answer, 'jobs', 'answer').flatMap((job) => {
    const fields = recordAt(job, 'job');
    const isGood = ['success', 'skipped', 'neutral', undefined].includes(optionalTextAt(fields, 'conclusion', 'job'));
    return isGood ? [] : [textAt(fields, 'name', 'job')];
  });
}

type Artifact = { id: number; bytes: number };

/** The newest artifact of each name: a run that is repeated may leave one in each attempt. */
async function readArtifacts(forge: Pick<Forge, 'get'>, { id }: WorkflowRun): Promise<Map<string, Artifact>> {
  const answer = recordAt(await forge.get(`/actions/runs/${id}/artifacts?per_page=100`), 'artifacts');
  const found = listAt(answer, 'artifacts', 'answer').flatMap((one) => {
    const fields = recordAt(one, 'artifact');
    if (fields['expired'] === true) return [];
    const artifact = { id: numberAt(fields, 'id', 'artifact'), bytes: numberAt(fields, 'size_in_bytes', 'artifact') };
    return [[textAt(fields, 'name', 'artifact'), artifact] as const];
  });
  return new Map(found.sort(([, a], [, b]) => a.id - b.id));
}

async function readFindings(forge: Pick<Forge, 'download'>, artifact: Artifact | undefined, language: Language) {
  const names = { en: 'lint.en.json', 'zh-Hans': 'lint.zh-Hans.json' };
  const files = await readFiles(forge, artifact, Object.values(names));
  const file = files?.get(names[language]);
  return file && parseFindings(file);
}

async function readFiles(
  forge: Pick<Forge, 'download'>,
  artifact: Artifact | undefined,
  names: readonly string[],
): Promise<Map<string, Buffer> | undefined> {
  if (!artifact || artifact.bytes > maxArchiveBytes) return undefined;
  const archive = await forge.download(`/actions/artifacts/${artifact.id}/zip`, maxArchiveBytes);
  return readZip(archive, { names, maxBytes: maxFileBytes, maxEntries });
}

/** What the run left behind may be broken, or made to break something; the comment then does without. */
async function tryReading<Value>({ say }: VerdictOptions, read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!isProblem(error)) throw error;
    say(error.message);
    return undefined;
  }
}

function findVerdict(
  comments: readonly Comment[],
): { id: number; run: Pick<WorkflowRun, 'id' | 'attempt'> } | undefined {
  for (const comment of comments) {
    const run = isOwn(comment) ? parseVerdictMark(comment.body) : undefined;
    if (run) return { id: comment.id, run };
  }
  return undefined;
}

/** Runs are numbered in the order in which they began. */
function isNewer(shown: Pick<WorkflowRun, 'id' | 'attempt'>, run: WorkflowRun): boolean {
  return shown.id > run.id || (shown.id === run.id && shown.attempt > run.attempt);
}
