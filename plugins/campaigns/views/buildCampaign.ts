import type { Campaign, CampaignReward, CampaignType } from '../../../src/lib/recognition/rules/campaign.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import { boundsOf, phaseOf, type CampaignPhase } from '../../../src/lib/recognition/standings/campaignPhase.ts';
import { showResults, toResults, type ShownResults } from '../../../src/lib/recognition/standings/campaignResults.ts';
import {
  buildCampaignStandings,
  toGoalProgress,
  type GoalProgress,
} from '../../../src/lib/recognition/standings/campaigns.ts';
import { createPersonFinder } from '../../../src/lib/recognition/standings/personKeys.ts';
import { rewardsOf } from '../../../src/lib/recognition/standings/rewards/winners.ts';
import { toLocalDay } from '../../../src/lib/recognition/timeZones.ts';
import type { Task } from '../../../src/lib/tasks/task.ts';
import type { CampaignContent } from '../readCampaignContent.ts';

/** A campaign in a list. Texts are in the reader's language. */
export type CampaignSummary = {
  id: string;
  name: string;
  theme: string;
  slogan: string;
  from: string;
  to: string;
  timeZone: string;
  /** The first instant of it and the first after it, ISO 8601 in UTC. */
  start: string;
  end: string;
  /** At the time of HEAD; absent without history. */
  state?: CampaignPhase;
};

export type StandingRow = {
  rank: number;
  person: string;
  name: string;
  score: number;
  pages: number;
  days: number;
  /** Day of the campaign's calendar on which the score was reached. */
  reached: string;
  /** Names of the rewards that it gives. */
  rewards: string[];
};

export type CampaignTask = Pick<Task, 'id' | 'difficulty' | 'minutes'> & {
  title: string;
  goodFirst: boolean;
  /** The bonus that can still be earned. */
  points: number;
  /** Whether somebody is at it. */
  isClaimed: boolean;
};

/** A reward, and for whom it is. */
export type CampaignPrize = { name: string; for: Omit<CampaignReward, 'reward'> };

/** Everything that the page of a campaign shows. */
export type CampaignView = CampaignSummary & {
  /** Paragraphs. */
  announcement: string[];
  rules: string[];
  scoring: Campaign['scoring'];
  types: CampaignType[];
  paths: string[];
  prizes: CampaignPrize[];
  /** What is left to do, free ones first; and how many are done. */
  tasks: CampaignTask[];
  doneTasks: number;
  goals: GoalProgress[];
  /** Empty before the campaign begins. */
  rows: StandingRow[];
  /** People who took part and are not named. */
  hidden: number;
  /** Whether the results are kept; until then they are preliminary. */
  isFrozen: boolean;
  /** What the standings were computed from; absent without history. */
  head?: { sha: string; at: string };
};

/** A campaign in one language (BCP 47), short. */
export function summarizeCampaign(
  campaign: Campaign,
  { recognition }: CampaignContent,
  locale: string,
): CampaignSummary {
  const { id, from, to, timeZone } = campaign;
  const { start, end } = boundsOf(campaign);
  return {
    id,
    name: localize(campaign.name, locale),
    theme: localize(campaign.theme, locale),
    slogan: localize(campaign.slogan, locale),
    from,
    to,
    timeZone,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    ...(recognition && { state: phaseOf(campaign, recognition.history.asOf) }),
  };
}

/** A campaign in one language (BCP 47), whole. */
export function buildCampaign(campaign: Campaign, content: CampaignContent, locale: string): CampaignView {
  const { rewards } = content;
  const text = (one: Parameters<typeof localize>[0]) => localize(one, locale);
  const nameOf = (id: string) => {
    const reward = rewards.rewards.find((one) => one.id === id);
    return reward ? text(reward.name) : id;
  };
  return {
    ...summarizeCampaign(campaign, content, locale),
    announcement: text(campaign.announcement ?? '')
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
    rules: campaign.rules.map(text),
    scoring: campaign.scoring,
    types: campaign.types ?? [],
    paths: campaign.paths ?? [],
    prizes: (campaign.rewards ?? []).map(({ reward, ...condition }) => ({ name: nameOf(reward), for: condition })),
    ...buildTasks(campaign, content, locale),
    ...buildProgress(campaign, content, nameOf),
  };
}

function buildTasks(
  campaign: Campaign,
  { tasks }: CampaignContent,
  locale: string,
): Pick<CampaignView, 'tasks' | 'doneTasks'> {
  const suggested = (campaign.tasks ?? []).flatMap((id) => tasks.find(({ task }) => task.id === id) ?? []);
  const left = suggested.filter(({ state }) => state.state !== 'done');
  return {
    tasks: left
      .map(({ task: { id, title, difficulty, minutes, points, goodFirst = false }, state: { state } }) => ({
        id,
        title: localize(title, locale),
        difficulty,
        minutes,
        goodFirst,
        points: state === 'reopened' ? 0 : points,
        isClaimed: state === 'claimed',
      }))
      .sort((a, b) => Number(a.isClaimed) - Number(b.isClaimed)),
    doneTasks: suggested.length - left.length,
  };
}

function buildProgress(
  campaign: Campaign,
  { recognition, results }: CampaignContent,
  nameOf: (reward: string) => string,
): Pick<CampaignView, 'goals' | 'rows' | 'hidden' | 'isFrozen' | 'head'> {
  const nothing: ShownResults = { rows: [], totals: { pages: 0, people: 0, points: 0 }, hidden: 0 };
  if (!recognition) return { goals: toGoalProgress(campaign, nothing.totals), rows: [], hidden: 0, isFrozen: false };
  const { ledger, layout, history, rules } = recognition;
  const frozen = results.get(campaign.id);
  const { configHash } = rules;
  const taken = frozen ?? toResults(buildCampaignStandings(campaign, ledger, layout), { ...history, configHash });
  const { rows, totals, hidden } = showResults(taken, createPersonFinder(ledger.persons));
  return {
    goals: toGoalProgress(campaign, totals),
    rows: rows.map(({ rank, person, name, score, pages, days, reached }) => ({
      rank,
      person,
      name,
      score,
      pages,
      days,
      reached: toLocalDay(Date.parse(reached), campaign.timeZone),
      rewards: rewardsOf({ rank, score }, campaign, taken.totals).map(nameOf),
    })),
    hidden,
    isFrozen: frozen !== undefined,
    head: { sha: taken.commit, at: taken.asOf },
  };
}
