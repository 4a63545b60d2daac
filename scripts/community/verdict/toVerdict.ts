import type { Language } from '../../../src/lib/docs/language.ts';
import { fileUrl } from '../../../src/lib/forge.ts';
import { severityWords } from '../../report/words.ts';
import { toPlainText } from '../../report/jobSummary.ts';
import type { GateFindings, GateStages } from './gateReport.ts';
import type { TellingConclusion, WorkflowRun } from './workflowRun.ts';
import { verdictWords } from './words.ts';

export type Verdict = {
  run: Pick<WorkflowRun, 'id' | 'attempt' | 'headSha'>;
  conclusion: TellingConclusion;
  /** Names of jobs that did not end well; the fork's workflow file may have named them. */
  failedJobs: readonly string[];
  findings?: GateFindings;
  stages?: GateStages;
  language: Language;
  /** Web address of the repository, without a slash at its end; the only place that the comment leads to. */
  repository: string;
};

const maxShown = 10;
const mark = '<!-- otlp-docs:verdict ';

/** First line of the comment, which nobody sees: of which run it tells. */
export function toVerdictMark({ id, attempt }: Pick<WorkflowRun, 'id' | 'attempt'>): string {
  return `${mark}${id} ${attempt} -->`;
}

/** The run that a comment tells of; undefined for a comment of another kind. */
export function parseVerdictMark(body: string): Pick<WorkflowRun, 'id' | 'attempt'> | undefined {
  const [, id, attempt] = /^<!-- otlp-docs:verdict (\d{1,15}) (\d{1,6}) -->/.exec(body) ?? [];
  return id === undefined ? undefined : { id: Number(id), attempt: Number(attempt) };
}

/**
 * The comment with the gate's verdict. That it passed or not, the forge says; what was found, the run says, and whoever wrote the
 * pull request may have made that up. So none of its text is Markdown, HTML, a mention or a link here.
 */
export function toVerdict({ run, conclusion, failedJobs, findings, stages, language, repository }: Verdict): string {
  const words = verdictWords[language];
  const parts = [
    `${toVerdictMark(run)}\n### ${words.headline[conclusion]}`,
    words.run(`${repository}/actions/runs/${run.id}`),
  ];
  if (failedJobs.length > 0) parts.push(words.failedJobs(failedJobs.slice(0, maxShown).map(toPlainText).join(', ')));
  if (findings) parts.push(words.counts(findings.summary), ...toList(findings, { run, language, repository }));
  const failed = stages?.stages.filter(({ code }) => code !== 0) ?? [];
  if (failed.length > 0) {
    const lines = failed
      .slice(0, maxShown)
      .map(({ title, tests }) => `- ${toPlainText(title)}${tests ? ` (${words.tests(tests)})` : ''}`);
    parts.push(words.stages, lines.join('\n'));
  }
  if (!findings && !stages) parts.push(words.unread);
  if (conclusion !== 'success') parts.push(words.local);
  return `${parts.join('\n\n')}\n`;
}

type Place = Pick<Verdict, 'run' | 'language' | 'repository'>;

/** The first findings that the change has brought, errors first, and how many there are besides. */
function toList({ findings }: GateFindings, { run, language, repository }: Place): string[] {
  const fresh = findings.filter(({ existing }) => !existing);
  const sorted = (['error', 'warning', 'info'] as const).flatMap((wanted) =>
    fresh.filter(({ severity }) => severity === wanted),
  );
  if (sorted.length === 0) return [];
  const lines = sorted.slice(0, maxShown).map(({ severity, file, range, rule, message }) => {
    const line = range?.start.line;
    const place = toPlainText(line === undefined ? file : `${file}:${line}`);
    const url = isPlainPath(file) ? toFileUrl(file, { run, repository, line }) : undefined;
    return `- ${severityWords[language][severity]} ${url === undefined ? place : `[${place}](${url})`} ${toPlainText(message)} (${toPlainText(rule)})`;
  });
  const left = sorted.length - lines.length;
  return [lines.join('\n'), ...(left > 0 ? [verdictWords[language].more(left)] : [])];
}

/** A path that leads to a file of the repository and nowhere else. */
function isPlainPath(file: string): boolean {
  return /^\.?[\w+-][\w.+ -]*(?:\/\.?[\w+-][\w.+ -]*)*$/.test(file);
}

function toFileUrl(
  file: string,
  { run, repository, line }: Pick<Place, 'run' | 'repository'> & { line: number | undefined },
) {
  const url = fileUrl({ repository, branch: run.headSha }, file).replaceAll('(', '%28').replaceAll(')', '%29');
  return line === undefined ? url : `${url}?plain=1#L${line}`;
}
