import { defaultLocale, locales } from '../../../src/lib/locales.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { dayLength } from '../../../src/lib/recognition/days.ts';
import type { Site } from '../../../src/lib/site.ts';
import { readBoardSource } from '../../contributors/readBoardSource.ts';
import { perform } from '../forge/action.ts';
import type { Forge } from '../forge/createForge.ts';
import { parseIssue, type Issue } from '../forge/records.ts';
import { buildSummary, spans, type Summary } from './buildSummary.ts';
import { isReported } from './resolution.ts';
import { decideSummaryIssue, summaryLabel } from './summaryIssue.ts';
import { toMarkdown, type MarkdownOptions } from './toMarkdown.ts';

type Days = { since: number; until: number };

/** Reads history, and says what some days have brought. Throws a Problem where there is no history then. */
export async function readSummary(root: string, days: Days, issues?: readonly Issue[]): Promise<Summary> {
  const { history, rules } = await readBoardSource({ root, repo: '.' });
  const summary = buildSummary({
    history,
    rules,
    docsDir: locales[defaultLocale].docsDir,
    defaultLocale,
    ...days,
    ...(issues && { issues: issues.filter(isReported) }),
  });
  if (summary) return summary;
  const day = new Date(days.until).toISOString().slice(0, 10);
  throw new Problem(`Unexpected --until ${day}, expected a day after the first commit.`);
}

/** Opens, or brings up to date, the issue with the summary of some days. */
export async function postSummary(
  forge: Forge,
  { root, days, ...options }: { root: string; days: Days; site: Site } & Omit<MarkdownOptions, 'language'>,
): Promise<void> {
  const longest = Math.max(...spans);
  // What was opened in that time has changed in that time.
  const since = new Date(days.until - longest * dayLength).toISOString();
  const issues = (await forge.list(`/issues?state=all&since=${since}`)).map((one) => parseIssue(one));
  const summary = await readSummary(root, days, issues);
  const text = (['zh-Hans', 'en'] as const)
    .map((language) => toMarkdown(summary, { ...options, language }))
    .join('\n---\n\n');
  const existing = (await forge.list(`/issues?state=all&labels=${summaryLabel}`, 200)).map((one) => parseIssue(one));
  await perform(forge, decideSummaryIssue({ days, text }, existing));
}
