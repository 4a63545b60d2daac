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
    'campaigns',
    'campaigns:\n  - { id: a, name: A, from: 2027-02-02, to: 2027-02-01 }\n',
    ['不应为 "campaigns.0.to: 2027-02-01"，应不早于 "from" 的 2027-02-02。请改正其中一个。'],
  ],
])('says in Chinese too what is wrong with %s.yml', (name, text, expected) => {
  const messages = findMistakes(name, parseYamlFile(text)).map(({ message }) => message);
  expect(messages.map((message) => message['zh-Hans'])).toEqual(expected);
  expect(messages.flatMap(faultsOf)).toEqual([]);
});
