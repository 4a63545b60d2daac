import { expect, it } from 'vitest';
import { parseYamlFile } from '../../data/yamlFile.ts';
import { faultsOf } from '../../testMessage.ts';
import { findMistakes, type RuleFile } from './mistakes.ts';

const level = (id: string, points: number, weeks: number) =>
  `  - { id: ${id}, name: A, points: ${points}, weeks: ${weeks} }\n`;

it.each<[RuleFile, string, string[]]>([
  [
    'people',
    'people:\n  - aliases: [a@e.org]\n  - aliases: [A@e.org]\n',
    ['不应再有 "a@e.org"，每个地址应只出现一次：第 2 行已有。请删去其中一个。'],
  ],
  [
    'people',
    'people:\n  - aliases: [7+a@users.noreply.github.com]\n  - aliases: [7+b@users.noreply.github.com]\n',
    ['不应有 "7+b@users.noreply.github.com"，一个 GitHub 账号应只属于一个人：第 2 行已有账号 7。请并入同一个条目。'],
  ],
  ['points', 'weights: { docs: 0.1234 }\n', ['不应为 "weights.docs: 0.1234"，小数应不超过三位。请舍入。']],
  [
    'levels',
    `levels:\n${level('a', 1, 0)}${level('b', 0, 0)}${level('b', 0, 0)}`,
    [
      '不应再有 "levels.2.id: b"，每个 id 应只出现一次：第 3 行已有。请将其中一个改名。',
      '不应为 "levels.0.points: 1"，应为 0：人人都有第一个等级。请改正。',
      '不应为 "levels.1.points: 0"，应不小于前一个等级的 1（第 2 行）。请将等级从低到高排列。',
      '等级 "b" 的得分和周数不应与 "b" 相同，应至少有一项更高。请提高其中一项，或删去这个等级。',
    ],
  ],
  [
    'campaign',
    'from: 2027-02-02\nto: 2027-02-01\ntimeZone: Asia/Peking\nrewards: [{ reward: a }]\n',
    [
      '不应为 "to: 2027-02-01"，应不早于 "from" 的 2027-02-02。请改正其中一个。',
      '不应为 "timeZone: Asia/Peking"，应为 IANA 时区，例如 Asia/Shanghai。请改正。',
      '"a" 有 0 个条件，应为 rank、score、goal 中的恰好一个。请只留一个。',
    ],
  ],
  [
    'campaign-results',
    'rows: [{ person: a }, { person: a }]\n',
    ['不应再有 "rows.1.person: a"，每个人应只出现一次：第 1 行已有。请将其中一个改名。'],
  ],
  [
    'rewards',
    'tiers: [{ id: a }]\nrewards: [{ id: b, tier: c }]\n',
    ['不应为 "rewards.0.tier: c"，应为 tiers 中的 a 之一。请改正，或添加这一档。'],
  ],
  [
    'redemptions',
    'redemptions: [{ id: R-1, issue: 2 }]\n',
    ['不应为 "redemptions.0.id: R-1"，应为 R-2：编号与 issue 一致。请改正其中一个。'],
  ],
])('says in Chinese too what is wrong with %s.yml', (name, text, expected) => {
  const messages = findMistakes(name, parseYamlFile(text)).map(({ message }) => message);
  expect(messages.map((message) => message['zh-Hans'])).toEqual(expected);
  expect(messages.flatMap(faultsOf)).toEqual([]);
});
