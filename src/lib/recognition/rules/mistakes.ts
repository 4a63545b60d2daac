import { toName, type SchemaProblem } from '../../data/schemaProblem.ts';
import { showValue } from '../../data/showValue.ts';
import { rangeOfPointer, type SourceProblem, type YamlMapping } from '../../docs/yaml.ts';
import { isTimeZone } from '../timeZones.ts';
import type { Campaign, CampaignResults } from './campaign.ts';
import type { Redemption, RewardList } from './rewards.ts';
import type { Badge, Level, PersonEntry } from './rules.ts';

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

const findCampaignMistakes: FindMistakes<Partial<Campaign>> = ({
  from = '',
  to = from,
  timeZone = 'UTC',
  rewards = [],
}) => {
  const found = `"to: ${to}"`;
  const reversed: SchemaProblem = {
    pointer: '/to',
    message: {
      en: `Unexpected ${found}, expected ${from} ("from") or a later day. Correct one of them.`,
      'zh-Hans': `不应为 ${found}，应不早于 "from" 的 ${from}。请改正其中一个。`,
    },
  };
  const nowhere: SchemaProblem = {
    pointer: '/timeZone',
    message: {
      en: `Unexpected "timeZone: ${timeZone}", expected an IANA time zone such as Asia/Shanghai. Correct it.`,
      'zh-Hans': `不应为 "timeZone: ${timeZone}"，应为 IANA 时区，例如 Asia/Shanghai。请改正。`,
    },
  };
  return [
    ...(to < from ? [reversed] : []),
    ...(isTimeZone(timeZone) ? [] : [nowhere]),
    ...rewards.flatMap((entry, index): SchemaProblem[] => {
      const conditions = ['rank', 'score', 'goal'].filter((key) => Object.hasOwn(entry, key));
      const message = {
        en: `Unexpected number of conditions for "${entry.reward}" (${conditions.length}), expected one of rank, score and goal. Keep one.`,
        'zh-Hans': `"${entry.reward}" 有 ${conditions.length} 个条件，应为 rank、score、goal 中的恰好一个。请只留一个。`,
      };
      return conditions.length === 1 ? [] : [{ pointer: `/rewards/${index}`, message }];
    }),
  ];
};

/** A person has one row. */
const findResultsMistakes: FindMistakes<Partial<CampaignResults>> = ({ rows = [] }, lineOf) =>
  findRepetitions(
    rows.map(({ person }, index) => ({ value: person, pointer: `/rows/${index}/person` })),
    { en: 'person', zh: '人' },
    lineOf,
  );

const findRewardsMistakes: FindMistakes<Partial<RewardList>> = ({ tiers = [], rewards = [] }, lineOf) => [
  ...findRepeatedIds('tiers', tiers, lineOf),
  ...findRepeatedIds('rewards', rewards, lineOf),
  ...rewards.flatMap(({ tier }, index): SchemaProblem[] => {
    const ids = tiers.map(({ id }) => id);
    const pointer = `/rewards/${index}/tier`;
    const found = `"${toName(pointer)}: ${tier}"`;
    const message = {
      en: `Unexpected ${found}, expected one of the tiers ${ids.join(', ')}. Correct it, or add the tier.`,
      'zh-Hans': `不应为 ${found}，应为 tiers 中的 ${ids.join('、')} 之一。请改正，或添加这一档。`,
    };
    return ids.includes(tier) ? [] : [{ pointer, message }];
  }),
];

/** By the number of the issue, two branches that redeem by the same one have the same id. */
const findRedemptionsMistakes: FindMistakes<{ redemptions?: Redemption[] }> = ({ redemptions = [] }, lineOf) => [
  ...findRepeatedIds('redemptions', redemptions, lineOf),
  ...redemptions.flatMap(({ id, issue }, index): SchemaProblem[] => {
    const pointer = `/redemptions/${index}/id`;
    const found = `"${toName(pointer)}: ${id}"`;
    const message = {
      en: `Unexpected ${found}, expected R-${issue}: the number is that of the issue. Correct one of them.`,
      'zh-Hans': `不应为 ${found}，应为 R-${issue}：编号与 issue 一致。请改正其中一个。`,
    };
    return id === `R-${issue}` ? [] : [{ pointer, message }];
  }),
];

function findRepeatedIds(
  list: string,
  entries: readonly { id: string }[],
  lineOf: (pointer: string) => number,
): SchemaProblem[] {
  const values = entries.map(({ id }, index) => ({ value: id, pointer: `/${list}/${index}/id` }));
  return findRepetitions(values, { en: 'id', zh: ' id ' }, lineOf);
}

function findRepetitions(
  values: readonly { value: string; pointer: string }[],
  what: { en: string; zh: string },
  lineOf: (pointer: string) => number,
): SchemaProblem[] {
  const first = new Map<string, string>();
  return values.flatMap(({ value, pointer }): SchemaProblem[] => {
    const known = first.get(value);
    if (known === undefined) {
      first.set(value, pointer);
      return [];
    }
    const found = `"${toName(pointer)}: ${value}"`;
    const line = lineOf(known);
    const message = {
      en: `Unexpected ${found}, expected each ${what.en} once: it stands in line ${line} already. Rename one of them.`,
      'zh-Hans': `不应再有 ${found}，每个${what.zh}应只出现一次：第 ${line} 行已有。请将其中一个改名。`,
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
  campaign: findCampaignMistakes,
  'campaign-results': findResultsMistakes,
  rewards: findRewardsMistakes,
  redemptions: findRedemptionsMistakes,
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
