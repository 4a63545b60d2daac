import type { Message } from '../../../finding.ts';

/** Why an entry of the ledger of redemptions cannot stand. Points in thousandths, costs in whole points. */
export type Refusal = { id: string } & (
  | { kind: 'removed' | 'changed' | 'repeated' }
  | { kind: 'unknown-reward'; reward: string }
  | { kind: 'unknown-person'; person: string }
  | { kind: 'wrong-commit'; person: string; expected?: string }
  | { kind: 'wrong-cost'; cost: number; expected: number }
  | { kind: 'level-too-low'; person: string; level: string }
  | { kind: 'out-of-stock'; reward: string; stock: number; given: number }
  | { kind: 'overdrawn'; person: string; earned: number; spent: number }
  | { kind: 'not-won'; person: string; reward: string; won: number; taken: number }
);

/** A refusal in words: what was found, what was expected, the remedy. */
export function refusals(refusal: Refusal): Message {
  const { id } = refusal;
  switch (refusal.kind) {
    case 'removed':
      return {
        en: `Unexpected removal of ${id}, expected every entry to stay. Put it back as it was.`,
        'zh-Hans': `不应删去 ${id}：条目只增不减。请原样放回。`,
      };
    case 'changed':
      return {
        en: `Unexpected change of ${id}, expected every entry to stay as it was. Undo the change.`,
        'zh-Hans': `不应改动 ${id}：条目写下后不再修改。请撤销改动。`,
      };
    case 'repeated':
      return {
        en: `Unexpected second ${id}, expected one redemption for each issue. Remove one of them.`,
        'zh-Hans': `不应再有 ${id}：每个 issue 只能兑换一次。请删去其中一个。`,
      };
    case 'unknown-reward':
      return {
        en: `Unexpected reward "${refusal.reward}" in ${id}, expected an id of the rewards. Correct it; a reward that was given stays in the list, with a stock that allows no more.`,
        'zh-Hans': `${id} 里不应为奖励 "${refusal.reward}"，应为奖励列表中的 id。请改正；发放过的奖励要留在列表里，不再发放就把库存改为已发放的数量。`,
      };
    case 'unknown-person':
      return {
        en: `Unexpected person "${refusal.person}" in ${id}, expected somebody with a profile. Correct the name; who opted out of being listed has no profile and cannot redeem.`,
        'zh-Hans': `${id} 里不应为 "${refusal.person}"，应为有个人页的人。请改正名字；选择不被列出的人没有个人页，不能兑换。`,
      };
    case 'wrong-commit': {
      const { person, expected = '' } = refusal;
      return {
        en: `Unexpected commit in ${id}, expected ${expected || 'none'}: ${person} is known by it under whatever name. Write the entry with "npm run rewards -- redeem".`,
        'zh-Hans': `${id} 的 commit 有误，应${expected ? `为 ${expected}` : '不写'}：无论以后叫什么名字，都凭它认出 ${person}。请用 "npm run rewards -- redeem" 写入条目。`,
      };
    }
    case 'wrong-cost':
      return {
        en: `Unexpected cost ${refusal.cost} in ${id}, expected ${refusal.expected} as the reward costs now. Correct it.`,
        'zh-Hans': `${id} 的价格不应为 ${refusal.cost}，应为现价 ${refusal.expected}。请改正。`,
      };
    case 'level-too-low':
      return {
        en: `Unexpected redemption ${id} by ${refusal.person}, expected the level "${refusal.level}" or a higher one. Remove the entry.`,
        'zh-Hans': `${refusal.person} 不应有兑换 ${id}：等级应为 "${refusal.level}" 或更高。请删去这个条目。`,
      };
    case 'out-of-stock':
      return {
        en: `Unexpected redemption ${id}: "${refusal.reward}" would be given ${refusal.given} times, expected at most ${refusal.stock}. Remove the entry.`,
        'zh-Hans': `不应有兑换 ${id}：奖励 "${refusal.reward}" 将发放 ${refusal.given} 份，库存只有 ${refusal.stock} 份。请删去这个条目。`,
      };
    case 'overdrawn':
      return {
        en: `Unexpected redemption ${id}: ${refusal.person} would have spent ${refusal.spent / 1000} points, expected at most the ${refusal.earned / 1000} earned. Remove the entry.`,
        'zh-Hans': `不应有兑换 ${id}：${refusal.person} 共将花费 ${refusal.spent / 1000} 分，而得分只有 ${refusal.earned / 1000}。请删去这个条目。`,
      };
    case 'not-won':
      return {
        en: `Unexpected redemption ${id}: ${refusal.person} would have "${refusal.reward}" ${refusal.taken} times, expected at most ${refusal.won}, as the frozen results of campaigns give it. Remove the entry.`,
        'zh-Hans': `不应有兑换 ${id}：${refusal.person} 将得到 "${refusal.reward}" ${refusal.taken} 次，而已定格的活动结果只给 ${refusal.won} 次。请删去这个条目。`,
      };
  }
}
