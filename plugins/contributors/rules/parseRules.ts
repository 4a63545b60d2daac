import { createSchemaCheck } from '../../../src/lib/data/schema.ts';
import { findProblems, parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { rangeOfPointer } from '../../../src/lib/docs/yaml.ts';
import { Problem } from '../../../src/lib/problem.ts';
import badgesSchema from '../schemas/badges.schema.json';
import campaignsSchema from '../schemas/campaigns.schema.json';
import levelsSchema from '../schemas/levels.schema.json';
import peopleSchema from '../schemas/people.schema.json';
import pointsSchema from '../schemas/points.schema.json';
import { defaultBadges } from './defaults/badges.ts';
import { defaultLevels } from './defaults/levels.ts';
import { defaultPoints } from './defaults/points.ts';
import {
  findBadgesMistakes,
  findCampaignsMistakes,
  findLevelsMistakes,
  findPeopleMistakes,
  findPointsMistakes,
} from './mistakes.ts';
import type { Badge, Campaign, Level, PersonEntry, PointRules } from './rules.ts';

/** A data file: its name for messages, and its text as `decodeText` returns it. */
export type Source = { file: string; text: string | undefined };

/** `data/points.yml` as it is written: in points instead of thousandths, and with any part left out. */
type RawPoints = Partial<Omit<PointRules, 'weights' | 'bulk' | 'review'>> & {
  [Key in 'weights' | 'bulk' | 'review']?: Partial<PointRules[Key]>;
};

// Each throws a Problem with one line for each mistake: file, line, column, what was found, what was expected, the remedy.
export const parsePeople = (source: Source): PersonEntry[] =>
  parse<{ people?: PersonEntry[] }>(source, peopleSchema, findPeopleMistakes).people ?? [];

export const parsePoints = (source: Source): PointRules =>
  toPointRules(parse<RawPoints>(source, pointsSchema, findPointsMistakes));

export const parseLevels = (source: Source): Level[] =>
  parse<{ levels?: Level[] }>(source, levelsSchema, findLevelsMistakes).levels ?? defaultLevels;

export const parseBadges = (source: Source): Badge[] =>
  parse<{ badges?: Badge[] }>(source, badgesSchema, findBadgesMistakes).badges ?? defaultBadges;

export const parseCampaigns = (source: Source): Campaign[] =>
  parse<{ campaigns?: Campaign[] }>(source, campaignsSchema, findCampaignsMistakes).campaigns ?? [];

function parse<Raw extends object>(
  { file, text }: Source,
  schema: Readonly<Record<string, unknown>>,
  findMistakes: (raw: Raw, lineOf: (pointer: string) => number) => { pointer: string; message: string }[],
): Raw {
  const mapping = parseYamlFile(text);
  const problems = findProblems(mapping, createSchemaCheck(schema));
  const raw = mapping.data as Raw; // once the schema has nothing against it
  const rangeOf = (pointer: string) => rangeOfPointer(mapping.ranges, pointer);
  if (problems.length === 0)
    for (const { pointer, message } of findMistakes(raw, (at) => rangeOf(at).start.line))
      problems.push({ message, range: rangeOf(pointer) });
  if (problems.length === 0) return raw;
  const inOrder = problems.sort(({ range: a }, { range: b }) => a.start.line - b.start.line);
  throw new Problem(
    inOrder.map(({ message, range: { start } }) => `${file}:${start.line}:${start.column}: ${message}`).join('\n'),
  );
}

function toPointRules({ weights = {}, bulk, coAuthorShare, revert, review = {}, ...rest }: RawPoints): PointRules {
  const defaults = defaultPoints;
  return {
    ...defaults,
    ...rest,
    weights: { ...defaults.weights, ...inThousandths(weights) },
    bulk: { ...defaults.bulk, ...bulk },
    review: { ...defaults.review, ...inThousandths(review) },
    ...inThousandths({
      coAuthorShare: coAuthorShare ?? defaults.coAuthorShare / 1000,
      revert: revert ?? defaults.revert / 1000,
    }),
  };
}

function inThousandths<Amounts extends Partial<Record<string, number>>>(amounts: Amounts): Amounts {
  const entries = Object.entries(amounts).map(([key, amount]) => [key, Math.round((amount ?? 0) * 1000)]);
  return Object.fromEntries(entries) as Amounts;
}
