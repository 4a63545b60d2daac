import { isRecord, rangeOfPointer, type SourceProblem, type YamlMapping } from '../../src/lib/docs/yaml.ts';
import type { RuleFile } from '../../src/lib/recognition/rules/mistakes.ts';
import { didYouMean } from '../../src/lib/data/nearest.ts';

/** What a file names in another: `path` leads to ids in it (`*` for each item of a list), `list` is where they have to stand. */
type Reference = { path: string; file: string; list: string };

const tasks = { file: 'data/tasks.yml', list: 'tasks' };
const rewards = { file: 'data/rewards.yml', list: 'rewards' };

const references: Partial<Record<RuleFile, Reference[]>> = {
  campaign: [
    { path: 'tasks/*', ...tasks },
    { path: 'rewards/*/reward', ...rewards },
  ],
  rewards: [{ path: 'rewards/*/level', file: 'data/levels.yml', list: 'levels' }],
  redemptions: [{ path: 'redemptions/*/reward', ...rewards }],
};

/** Ids in a data file that stand in no other, where they have to. */
export function findLostReferences(
  name: RuleFile,
  { data, ranges }: YamlMapping,
  byName: ReadonlyMap<string, YamlMapping>,
): SourceProblem[] {
  return (references[name] ?? []).flatMap(({ path, file, list }) => {
    const known = idsIn(byName.get(file)?.data[list]);
    return [...findValues(data, path.split('/'))].flatMap(([pointer, id]): SourceProblem[] => {
      if (known.includes(id)) return [];
      const hint = didYouMean(id, known);
      const message = {
        en: `Unexpected "${id}", expected an id of ${file}.${hint.en} Correct it, or add the entry there.`,
        'zh-Hans': `不应为 "${id}"，应为 ${file} 中的 id。${hint['zh-Hans']}请改正，或在那里添加条目。`,
      };
      return [{ message, range: rangeOfPointer(ranges, pointer) }];
    });
  });
}

function idsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.flatMap((item) => (isRecord(item) ? [String(item['id'])] : [])) : [];
}

function* findValues(value: unknown, [key, ...rest]: string[], pointer = ''): Generator<[string, string]> {
  if (key === undefined) {
    if (typeof value === 'string') yield [pointer, value];
  } else if (key === '*') {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) yield* findValues(item, rest, `${pointer}/${index}`);
  } else if (isRecord(value)) yield* findValues(value[key], rest, `${pointer}/${key}`);
}
