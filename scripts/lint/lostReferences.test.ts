import { expect, it } from 'vitest';
import { parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { faultsOf } from '../../src/lib/testMessage.ts';
import { findLostReferences } from './lostReferences.ts';

const files = new Map(
  Object.entries({
    'data/tasks.yml': 'tasks: [{ id: T-001 }]',
    'data/rewards.yml': 'rewards: [{ id: thanks }]',
    'data/levels.yml': 'levels: [{ id: regular }]',
  }).map(([file, text]) => [file, parseYamlFile(text)]),
);

it.each([
  ['campaign', 'tasks: [T-001]\nrewards: [{ reward: thanks, rank: 1 }]', []],
  [
    'campaign',
    'tasks: [T-002]\nrewards: [{ reward: thank, rank: 1 }]',
    [
      [1, 'T-002'],
      [2, 'thank'],
    ],
  ],
  ['rewards', 'rewards: [{ id: a }, { id: b, level: regular }, { id: c, level: hero }]', [[1, 'hero']]],
  ['redemptions', 'redemptions:\n  - { reward: thanks }\n  - { reward: gone }', [[3, 'gone']]],
  ['badges', 'badges: [{ id: a }]', []],
] as const)('finds in %s what %j names and nobody has', (name, text, expected) => {
  const found = findLostReferences(name, parseYamlFile(text), files);
  expect(found.map(({ message, range }) => [range.start.line, /"(.*?)"/.exec(message.en)?.[1]])).toEqual(expected);
  for (const { message } of found) expect(faultsOf(message)).toEqual([]);
});

it('finds all of it where the other file is not there', () => {
  const [problem] = findLostReferences('campaign', parseYamlFile('tasks: [T-001]'), new Map());
  expect(problem?.message.en).toBe(
    'Unexpected "T-001", expected an id of data/tasks.yml. Correct it, or add the entry there.',
  );
});
