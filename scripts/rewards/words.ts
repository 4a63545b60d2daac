import type { Language } from '../../src/lib/docs/language.ts';
import type { Redemption } from '../../src/lib/recognition/rules/rewards.ts';

export type Words = {
  none: string;
  columns: Record<'tier' | 'id' | 'name' | 'cost' | 'left' | 'level', string>;
  unlimited: string;
  anybody: string;
  winners: string;
  balance: (points: Record<'earned' | 'spent' | 'left', string>) => string;
  sound: (entries: number) => string;
  redeemed: (entry: Redemption) => string;
};

/** What the command says, in each of its languages. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    none: 'No rewards. Add them to data/rewards.yml.',
    columns: { tier: 'Tier', id: 'Id', name: 'Reward', cost: 'Points', left: 'Left', level: 'For' },
    unlimited: 'unlimited',
    anybody: 'everybody with a profile',
    winners: 'results of a campaign',
    balance: ({ earned, spent, left }) => `Earned ${earned}, spent ${spent}, left ${left} points.`,
    sound: (entries) => `The ledger is sound: ${entries} ${entries === 1 ? 'redemption' : 'redemptions'}.`,
    redeemed: ({ id, person, reward, cost, issue }) =>
      `${id}: ${person} redeemed "${reward}" for ${cost} points. Commit data/redemptions.yml with "Closes #${issue}".`,
  },
  'zh-Hans': {
    none: '还没有奖励。请添加到 data/rewards.yml。',
    columns: { tier: '档位', id: '编号', name: '奖励', cost: '分数', left: '剩余', level: '条件' },
    unlimited: '不限',
    anybody: '有个人页',
    winners: '活动结果',
    balance: ({ earned, spent, left }) => `得到 ${earned} 分，花了 ${spent} 分，还剩 ${left} 分。`,
    sound: (entries) => `账目无误：共 ${entries} 次兑换。`,
    redeemed: ({ id, person, reward, cost, issue }) =>
      `${id}：${person} 用 ${cost} 分兑换了 “${reward}”。请提交 data/redemptions.yml，并在说明里写 “Closes #${issue}”。`,
  },
};
