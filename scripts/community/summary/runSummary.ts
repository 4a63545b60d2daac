import { defaultLocale, locales } from '../../../src/lib/locales.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { dayLength } from '../../../src/lib/recognition/days.ts';
import type { Recognition } from '../../../src/lib/recognition/standings/buildRecognition.ts';
import type { Site } from '../../../src/lib/site.ts';
import { buildTaskBoard } from '../../../src/lib/tasks/buildTaskBoard.ts';
import { filesOfTask } from '../../../src/lib/tasks/filesOfCheck.ts';
import { readPasses } from '../../../src/lib/tasks/readPasses.ts';
import { readTexts } from '../../../src/lib/tasks/readTexts.ts';
import type { BoardTask } from '../../../src/lib/tasks/taskBoard.ts';
import { readBoardSource } from '../../contributors/readBoardSource.ts';
import { perform } from '../forge/action.ts';
import type { Forge } from '../forge/createForge.ts';
import { parseIssue, type Issue } from '../forge/records.ts';
import { buildSummary, spans, type Summary } from './buildSummary.ts';
import { isReported } from './resolution.ts';
import { decideSummaryIssue, summaryLabel } from './summaryIssue.ts';
import { toTaskNews, type TaskNews } from './taskNews.ts';
import { toMarkdown } from './toMarkdown.ts';

type Days = { since: number; until: number };

/** What some days have brought: to people, and to tasks. */
export type News = { summary: Summary; tasks: TaskNews };

/** Reads history and tasks, and says what some days have brought. Throws a Problem where there is no history then. */
export async function readNews(root: string, days: Days, issues?: readonly Issue[]): Promise<News> {
  const source = await readBoardSource({ root, repo: '.' });
  const { history, rules } = source;
  const summary = buildSummary({
    history,
    rules,
    passes: await readPasses(root, { history, tasks: rules.tasks }),
    docsDir: locales[defaultLocale].docsDir,
    defaultLocale,
    ...days,
    ...(issues && { issues: issues.filter(isReported) }),
  });
  if (summary) return { summary, tasks: toTaskNews(await readStandings(root, source), days) };
  const day = new Date(days.until).toISOString().slice(0, 10);
  throw new Problem(`Unexpected --until ${day}, expected a day after the first commit.`);
}

/** Where the tasks of the data file stand now, with nothing about claims and found ones: they are no news. */
async function readStandings(root: string, { rules, history, finished }: Recognition): Promise<readonly BoardTask[]> {
  const { tasks } = rules;
  const texts = await readTexts(root, tasks.flatMap(filesOfTask));
  const { headSha, asOf } = history;
  return buildTaskBoard({ tasks, texts, found: [], history: { headSha, asOf, finished } }).tasks;
}

/** Opens, or brings up to date, the issue with the summary of some days. */
export async function postSummary(
  forge: Forge,
  { root, days, site }: { root: string; days: Days; site: Site },
): Promise<void> {
  const longest = Math.max(...spans);
  // What was opened in that time has changed in that time.
  const since = new Date(days.until - longest * dayLength).toISOString();
  const issues = (await forge.list(`/issues?state=all&since=${since}`)).map((one) => parseIssue(one));
  const { summary, tasks } = await readNews(root, days, issues);
  const text = (['zh-Hans', 'en'] as const)
    .map((language) => toMarkdown(summary, { language, site, tasks }))
    .join('\n---\n\n');
  const existing = (await forge.list(`/issues?state=all&labels=${summaryLabel}`, 200)).map((one) => parseIssue(one));
  await perform(forge, decideSummaryIssue({ days, text }, existing));
}
