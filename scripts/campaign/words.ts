import type { Language } from '../../src/lib/docs/language.ts';
import type { GoalKind } from '../../src/lib/recognition/rules/campaign.ts';
import type { CampaignPhase } from '../../src/lib/recognition/standings/campaignPhase.ts';

export type Words = {
  none: string;
  columns: Record<'id' | 'name' | 'days' | 'state', string>;
  rows: Record<'rank' | 'person' | 'score' | 'pages' | 'days' | 'reached', string>;
  goals: Record<GoalKind, string>;
  state: (phase: CampaignPhase, isFrozen: boolean) => string;
  days: (from: string, to: string, timeZone: string) => string;
  comma: string;
  asOf: (sha: string, at: string) => string;
  nobody: string;
  hidden: (people: number) => string;
  frozen: (file: string) => string;
};

/** What the command says, in each of its languages. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    none: 'No campaigns. Add data/campaigns/<id>.yml.',
    columns: { id: 'Id', name: 'Name', days: 'Days', state: 'State' },
    rows: { rank: 'Rank', person: 'Who', score: 'Score', pages: 'Pages', days: 'Days', reached: 'Reached' },
    goals: { pages: 'Pages', people: 'People', points: 'Points' },
    state: (phase, isFrozen) => {
      if (phase.phase === 'before') return `begins in ${countDays(phase.daysUntil)}`;
      if (phase.phase === 'during') return `day ${phase.day}, ${countDays(phase.daysLeft)} left`;
      return isFrozen ? 'over, results frozen' : 'over, results preliminary';
    },
    days: (from, to, timeZone) => `${from} to ${to} (${timeZone})`,
    comma: ', ',
    asOf: (sha, at) => `As of commit ${sha} (${at}).`,
    nobody: 'Nobody has taken part yet.',
    hidden: (people) => `${people} more ${people === 1 ? 'person is' : 'people are'} not named.`,
    frozen: (file) => `Wrote ${file}. Commit it; then the site shows these results.`,
  },
  'zh-Hans': {
    none: '还没有活动。请添加 data/campaigns/<id>.yml。',
    columns: { id: '编号', name: '名称', days: '日期', state: '状态' },
    rows: { rank: '名次', person: '谁', score: '得分', pages: '页面', days: '天数', reached: '达到时间' },
    goals: { pages: '页面', people: '人数', points: '分数' },
    state: (phase, isFrozen) => {
      if (phase.phase === 'before') return `还有 ${phase.daysUntil} 天开始`;
      if (phase.phase === 'during') return `第 ${phase.day} 天，还剩 ${phase.daysLeft} 天`;
      return isFrozen ? '已结束，结果已定格' : '已结束，结果待定格';
    },
    days: (from, to, timeZone) => `${from} 至 ${to}（${timeZone}）`,
    comma: '，',
    asOf: (sha, at) => `截至提交 ${sha}（${at}）。`,
    nobody: '还没有人参加。',
    hidden: (people) => `另有 ${people} 人不列出名字。`,
    frozen: (file) => `已写入 ${file}。请提交它，网站随后显示这份结果。`,
  },
};

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
