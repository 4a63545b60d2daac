import { toName, type SchemaProblem } from '../../data/schemaProblem.ts';
import { showValue } from '../../data/showValue.ts';
import { rangeOfPointer, type SourceProblem, type YamlMapping } from '../../docs/yaml.ts';
import type { Badge, Campaign, Level, PersonEntry } from './rules.ts';

/** What JSON Schema cannot say. `lineOf` gives the line of the value at a JSON pointer. */
type FindMistakes<Raw> = (raw: Raw, lineOf: (pointer: string) => number) => SchemaProblem[];

/** An address belongs to one person; so does a GitHub account, whatever its login was at the time. */
const findPeopleMistakes: FindMistakes<{ people?: PersonEntry[] }> = ({ people = [] }, lineOf) => {
  const owners = new Map<string, { entry: number; pointer: string }>();
  return people.flatMap(({ aliases }, entry) =>
    aliases.flatMap((alias, index) => {
      const pointer = `/people/${entry}/aliases/${index}`;
      const address = alias.toLowerCase();
      const account = /^(\d+)\+.*@users\.noreply\.github\.com$/.exec(address)?.[1];
      const first = owners.get(address);
      const sameAccount = account === undefined ? undefined : owners.get(account);
      owners.set(address, first ?? { entry, pointer });
      if (account !== undefined) owners.set(account, sameAccount ?? { entry, pointer });
      if (first) {
        const line = lineOf(first.pointer);
        const message = {
          en: `Unexpected "${showValue(address)}", expected each address once: it stands in line ${line} already. Remove one of them.`,
          'zh-Hans': `不应再有 "${showValue(address)}"，每个地址应只出现一次：第 ${line} 行已有。请删去其中一个。`,
        };
        return [{ pointer, message }];
      }
      if (sameAccount === undefined || sameAccount.entry === entry) return [];
      const line = lineOf(sameAccount.pointer);
      const message = {
        en: `Unexpected "${showValue(address)}", expected one person for each GitHub account: ${account} stands in line ${line} already. Put both into one entry.`,
        'zh-Hans': `不应有 "${showValue(address)}"，一个 GitHub 账号应只属于一个人：第 ${line} 行已有账号 ${account}。请并入同一个条目。`,
      };
      return [{ pointer, message }];
    }),
  );
};

/** Points are kept in thousandths, so that sums are exact and equal on every machine. */
const findPointsMistakes: FindMistakes<object> = (raw) =>
  numbersIn(raw).flatMap(([pointer, value]) => {
    if (Number.isInteger(Number((value * 1000).toFixed(6)))) return [];
    const found = `"${toName(pointer)}: ${value}"`;
    const message = {
      en: `Unexpected ${found}, expected at most three decimals. Round it.`,
      'zh-Hans': `不应为 ${found}，小数应不超过三位。请舍入。`,
    };
    return [{ pointer, message }];
  });

/** Everybody has the first level, and who has a level has all below it. */
const findLevelsMistakes: FindMistakes<{ levels?: Level[] }> = ({ levels = [] }, lineOf) => [
  ...findRepeatedIds('levels', levels, lineOf),
  ...(['points', 'weeks'] as const).flatMap((key) =>
    levels.flatMap((level, index) => {
      const pointer = `/levels/${index}/${key}`;
      const found = `"${toName(pointer)}: ${level[key]}"`;
      const below = levels[index - 1];
      if (below === undefined) {
        const message = {
          en: `Unexpected ${found}, expected 0: everybody has the first level. Correct it.`,
          'zh-Hans': `不应为 ${found}，应为 0：人人都有第一个等级。请改正。`,
        };
        return level[key] === 0 ? [] : [{ pointer, message }];
      }
      if (level[key] >= below[key]) return [];
      const line = lineOf(`/levels/${index - 1}/${key}`);
      const message = {
        en: `Unexpected ${found}, expected at least the ${below[key]} of the level before (line ${line}). Order the levels from low to high.`,
        'zh-Hans': `不应为 ${found}，应不小于前一个等级的 ${below[key]}（第 ${line} 行）。请将等级从低到高排列。`,
      };
      return [{ pointer, message }];
    }),
  ),
  ...levels.flatMap((level, index) => {
    const below = levels[index - 1];
    if (below?.points !== level.points || below.weeks !== level.weeks) return [];
    const message = {
      en: `Unexpected level "${level.id}", expected more points or weeks than "${below.id}". Raise one of them, or remove the level.`,
      'zh-Hans': `等级 "${level.id}" 的得分和周数不应与 "${below.id}" 相同，应至少有一项更高。请提高其中一项，或删去这个等级。`,
    };
    return [{ pointer: `/levels/${index}/id`, message }];
  }),
];

const findBadgesMistakes: FindMistakes<{ badges?: Badge[] }> = ({ badges = [] }, lineOf) =>
  findRepeatedIds('badges', badges, lineOf);

const findCampaignsMistakes: FindMistakes<{ campaigns?: Campaign[] }> = ({ campaigns = [] }, lineOf) => [
  ...findRepeatedIds('campaigns', campaigns, lineOf),
  ...campaigns.flatMap(({ from, to }, index) => {
    const found = `"campaigns.${index}.to: ${to}"`;
    const message = {
      en: `Unexpected ${found}, expected ${from} ("from") or a later day. Correct one of them.`,
      'zh-Hans': `不应为 ${found}，应不早于 "from" 的 ${from}。请改正其中一个。`,
    };
    return to < from ? [{ pointer: `/campaigns/${index}/to`, message }] : [];
  }),
];

function findRepeatedIds(list: string, entries: { id: string }[], lineOf: (pointer: string) => number) {
  const first = new Map<string, string>();
  return entries.flatMap(({ id }, index): SchemaProblem[] => {
    const pointer = `/${list}/${index}/id`;
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, pointer);
      return [];
    }
    const found = `"${toName(pointer)}: ${id}"`;
    const line = lineOf(known);
    const message = {
      en: `Unexpected ${found}, expected each id once: it stands in line ${line} already. Rename one of them.`,
      'zh-Hans': `不应再有 ${found}，每个 id 应只出现一次：第 ${line} 行已有。请将其中一个改名。`,
    };
    return [{ pointer, message }];
  });
}

function numbersIn(value: unknown, pointer = ''): [string, number][] {
  if (typeof value === 'number') return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${pointer}/${key}`));
}

const finders = {
  people: findPeopleMistakes,
  points: findPointsMistakes,
  levels: findLevelsMistakes,
  badges: findBadgesMistakes,
  campaigns: findCampaignsMistakes,
} as const;

export type RuleFile = keyof typeof finders;

export function isRuleFile(name: string): name is RuleFile {
  return Object.hasOwn(finders, name);
}

/** What is wrong with a data file that its schema has nothing against. */
export function findMistakes(name: RuleFile, { data, ranges }: YamlMapping): SourceProblem[] {
  const rangeOf = (pointer: string) => rangeOfPointer(ranges, pointer);
  const find: FindMistakes<object> = finders[name];
  return find(data, (pointer) => rangeOf(pointer).start.line).map(({ pointer, message }) => ({
    message,
    range: rangeOf(pointer),
  }));
}
