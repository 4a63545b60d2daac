import { describe, expect, it } from 'vitest';
import badgesSchema from '../../../../data/schemas/badges.schema.json';
import campaignSchema from '../../../../data/schemas/campaign.schema.json';
import pointsSchema from '../../../../data/schemas/points.schema.json';
import { campaignTypes, goalKinds } from './campaign.ts';
import { defaultBadges } from './defaults/badges.ts';
import { defaultLevels } from './defaults/levels.ts';
import { defaultPoints } from './defaults/points.ts';
import {
  parseBadges,
  parseCampaign,
  parseCampaignResults,
  parseLevels,
  parsePeople,
  parsePoints,
  parseRedemptions,
  parseRewards,
  type Source,
} from './parseRules.ts';
import { badgeKinds } from './rules.ts';

const at = (text: string): Source => ({ file: 'data/x.yml', text });

/** The lines of the Problem, without the file's name. */
function mistakesOf(parse: (source: Source) => unknown, text: string): string[] {
  try {
    parse(at(text));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    expect(error.name).toBe('Problem');
    return error.message.split('\n').map((line) => line.replace(/^data\/x\.yml:/, ''));
  }
  return [];
}

describe('people', () => {
  it('may be nobody, or entries with an address each', () => {
    expect(parsePeople(at('# nobody yet\n'))).toEqual([]);
    expect(parsePeople(at('people: []'))).toEqual([]);
    expect(
      parsePeople(at('people: [{aliases: [1+a@users.noreply.github.com], name: 林, optOut: true, bot: false}]')),
    ).toEqual([{ aliases: ['1+a@users.noreply.github.com'], name: '林', optOut: true, bot: false }]);
  });

  it.each([
    ['people: {}', '1:1: Unexpected mapping for "people", expected a list. Correct the value.'],
    ['people:\n', '1:1: Unexpected empty value for "people", expected a list. Correct the value.'],
    [
      '\npeopel: []',
      '2:1: Unexpected key "peopel", expected one of people. Did you mean "people"? Rename or remove it.',
    ],
    ['people:\n  - name: A', '2:5: Missing key "people.0.aliases". Add it.'],
    [
      'people:\n  - aliases: []',
      '2:5: Unexpected list "people.0.aliases", expected at least 1 item. Add what is missing.',
    ],
    [
      'people:\n  - aliases:\n      - ada',
      '3:9: Unexpected "people.0.aliases.0: ada", expected an e-mail address. Correct it.',
    ],
    [
      'people:\n  - aliases: [a@e.org]\n    optOut: yes',
      '3:5: Unexpected "yes" for "people.0.optOut", expected true or false. Correct the value.',
    ],
    [
      'people:\n  - aliases: [a@e.org]\n    optout: true',
      '3:5: Unexpected key "optout" in "people.0", expected one of aliases, name, optOut, bot. Did you mean "optOut"? Rename or remove it.',
    ],
    [
      'people:\n  - aliases: [a@e.org]\n    name: ""',
      '3:5: Unexpected length of "people.0.name" (0 characters), expected at least 1. Rewrite it.',
    ],
    [
      'people:\n  - aliases: [a@e.org]\n  - aliases: [b@e.org, A@e.org]',
      '3:24: Unexpected "a@e.org", expected each address once: it stands in line 2 already. Remove one of them.',
    ],
    [
      'people:\n  - aliases: [7+a@users.noreply.github.com, 7+b@users.noreply.github.com]\n  - aliases: [7+C@users.noreply.github.com]',
      '3:15: Unexpected "7+c@users.noreply.github.com", expected one person for each GitHub account: 7 stands in line 2 already. Put both into one entry.',
    ],
    [
      'people: [',
      '1:10: Unexpected YAML: flow sequence in block collection must be sufficiently indented and end with a ]. Mend the file.',
    ],
    ['people:\n\t- aliases: []', '2:1: Unexpected YAML: tabs are not allowed as indentation. Mend the file.'],
    ['- a', '1:1: Unexpected list, expected lines of the form "key: value".'],
    [
      'people: &a [*a]',
      '1:13: Unexpected alias "*a" that contains itself, expected a value that ends. Write out what is meant.',
    ],
    [
      `people:\n  - aliases: [b@e.org, "${'a'.repeat(70)}@e.org", "${'a'.repeat(70)}@e.org"]`,
      `2:104: Unexpected "${'a'.repeat(59)}…", expected each address once: it stands in line 2 already. Remove one of them.`,
    ],
  ])('may not be %j', (text, message) => expect(mistakesOf(parsePeople, text)).toEqual([message]));

  it('are refused when the file is not UTF-8', () => {
    expect(() => parsePeople({ file: 'data/people.yml', text: undefined })).toThrow(
      'data/people.yml:1:1: Unexpected bytes, expected UTF-8. Save the file as UTF-8.',
    );
  });

  it('shows all mistakes, in the order of the file', () => {
    const text = 'people:\n  - aliases: [a]\n    nmae: A\n  - bot: 1\n';
    expect(mistakesOf(parsePeople, text).map((line) => line.split(': ')[0])).toEqual(['2:15', '3:5', '4:5', '4:5']);
  });
});

describe('points', () => {
  it('keep their defaults where nothing is said', () => {
    expect(parsePoints(at(''))).toEqual(defaultPoints);
    expect(parsePoints(at('weights: {tooling: 0.5}\nbulk: {files: 9}\nreview: {pool: 0}'))).toEqual({
      ...defaultPoints,
      weights: { ...defaultPoints.weights, tooling: 500 },
      bulk: { ...defaultPoints.bulk, files: 9 },
      review: { ...defaultPoints.review, pool: 0 },
    });
  });

  it('are written as points and kept in thousandths, exactly', () => {
    const { weights, coAuthorShare, revert } = parsePoints(
      at('weights: {docs: 0.001, fix: 1.005, example: 0.29}\ncoAuthorShare: 0.3\nrevert: 2'),
    );
    expect([weights.docs, weights.fix, weights.example, coAuthorShare, revert]).toEqual([1, 1005, 290, 300, 2000]);
  });

  it('replace lists as a whole', () => {
    const { types, exclude } = parsePoints(at('types: [{type: docs, paths: ["**"]}]\nexclude: []'));
    expect([types, exclude]).toEqual([[{ type: 'docs', paths: ['**'] }], []]);
  });

  it.each([
    ['weights:\n  docs: 0.1234', '2:3: Unexpected "weights.docs: 0.1234", expected at most three decimals. Round it.'],
    ['weights:\n  docs: -1', '2:3: Unexpected "weights.docs: -1", expected at least 0. Correct it.'],
    [
      'weights:\n  doc: 1',
      '2:3: Unexpected key "doc" in "weights", expected one of docs, translation, example, fix, tooling, formatting. Did you mean "docs"? Rename or remove it.',
    ],
    [
      'weights:\n  docs: .inf',
      '2:3: Unexpected infinite number for "weights.docs", expected a number. Correct the value.',
    ],
    ['coAuthorShare: 300', '1:1: Unexpected "coAuthorShare: 300", expected at most 1. Correct it.'],
    [
      'maxlines: 9',
      '1:1: Unexpected key "maxlines", expected one of types, weights, exclude, maxLines, bulk, coAuthorShare, revert, review. Did you mean "maxLines"? Rename or remove it.',
    ],
    ['types: []', '1:1: Unexpected list "types", expected at least 1 item. Add what is missing.'],
    [
      'types:\n  - type: review\n    paths: ["**"]',
      '2:5: Unexpected "types.0.type: review", expected one of docs, translation, example, fix, tooling, formatting. Correct the value.',
    ],
    ['exclude: ["", a]', '1:11: Unexpected length of "exclude.0" (0 characters), expected at least 1. Rewrite it.'],
    ['bulk: {files: 1.5}', '1:8: Unexpected 1.5 for "bulk.files", expected a whole number. Correct the value.'],
  ])('may not be %j', (text, message) => expect(mistakesOf(parsePoints, text)).toEqual([message]));
});

const levels = (...rows: string[]) => `levels:\n${rows.map((row) => `  - { ${row} }\n`).join('')}`;

describe('levels', () => {
  it('may be left out, and may have equal points with more weeks', () => {
    expect(parseLevels(at(''))).toEqual(defaultLevels);
    const text = levels('id: a, name: A, points: 0, weeks: 0', 'id: b, name: {en: B}, points: 0, weeks: 1, perk: P');
    expect(parseLevels(at(text))).toEqual([
      { id: 'a', name: 'A', points: 0, weeks: 0 },
      { id: 'b', name: { en: 'B' }, points: 0, weeks: 1, perk: 'P' },
    ]);
  });

  it.each([
    ['levels: []', '1:1: Unexpected list "levels", expected at least 1 item. Add what is missing.'],
    [
      levels('id: a, name: A, points: 1, weeks: 0'),
      '2:23: Unexpected "levels.0.points: 1", expected 0: everybody has the first level. Correct it.',
    ],
    [
      levels(
        'id: a, name: A, points: 0, weeks: 0',
        'id: b, name: B, points: 9, weeks: 3',
        'id: c, name: C, points: 8, weeks: 4',
      ),
      '4:23: Unexpected "levels.2.points: 8", expected at least the 9 of the level before (line 3). Order the levels from low to high.',
    ],
    [
      levels(
        'id: a, name: A, points: 0, weeks: 0',
        'id: b, name: B, points: 9, weeks: 3',
        'id: c, name: C, points: 10, weeks: 2',
      ),
      '4:35: Unexpected "levels.2.weeks: 2", expected at least the 3 of the level before (line 3). Order the levels from low to high.',
    ],
    [
      levels('id: a, name: A, points: 0, weeks: 0', 'id: b, name: B, points: 0, weeks: 0'),
      '3:7: Unexpected level "b", expected more points or weeks than "a". Raise one of them, or remove the level.',
    ],
    [
      levels('id: a, name: A, points: 0, weeks: 0', 'id: a, name: B, points: 1, weeks: 1'),
      '3:7: Unexpected "levels.1.id: a", expected each id once: it stands in line 2 already. Rename one of them.',
    ],
    [
      levels('id: a b, name: A, points: 0, weeks: 0'),
      '2:7: Unexpected "levels.0.id: a b", expected lower-case letters and digits, with single hyphens between them. Correct it.',
    ],
    [
      levels('id: a, name: {}, points: 0, weeks: 0'),
      '2:14: Unexpected empty mapping for "levels.0.name", expected at least 1 key. Add what is missing.',
    ],
    [
      levels('id: a, name: {zh_CN: A}, points: 0, weeks: 0'),
      '2:21: Unexpected key "zh_CN" in "levels.0.name", expected a language tag such as en or zh-Hans. Rename or remove it.',
    ],
    [
      levels('id: a, name: 7, points: 0, weeks: 0'),
      '2:14: Unexpected 7 for "levels.0.name", expected text or a mapping. Put it in quotes.',
    ],
  ])('may not be %j', (text, message) => expect(mistakesOf(parseLevels, text)).toEqual([message]));
});

describe('badges', () => {
  it('may be left out, and may be none', () => {
    expect(parseBadges(at(''))).toEqual(defaultBadges);
    expect(parseBadges(at('badges: []'))).toEqual([]);
  });

  it.each([
    [
      'badges:\n  - { id: a, kind: autor, at: 1, name: A }',
      `2:14: Unexpected "badges.0.kind: autor", expected one of ${badgeKinds.join(', ')}. Did you mean "author"? Correct the value.`,
    ],
    [
      'badges:\n  - { id: a, kind: author, at: 0, name: A }',
      '2:28: Unexpected "badges.0.at: 0", expected at least 1. Correct it.',
    ],
    ['badges:\n  - { id: a, kind: author, name: A }', '2:5: Missing key "badges.0.at". Add it.'],
    [
      'badges:\n  - { id: a, kind: author, at: 1, name: A }\n  - { id: a, kind: fixer, at: 1, name: B }',
      '3:7: Unexpected "badges.1.id: a", expected each id once: it stands in line 2 already. Rename one of them.',
    ],
  ])('may not be %j', (text, message) => expect(mistakesOf(parseBadges, text)).toEqual([message]));
});

describe('a campaign', () => {
  const campaign = (more: string) =>
    `name: A\ntheme: B\nslogan: C\nrules: [D]\nscoring: { perDay: 1, cap: 9 }\n${more}`;
  const parse = (source: Source) => parseCampaign(source, 'spring');

  it('lasts at least a day, and its file has its id', () => {
    const text = campaign('from: 2028-02-29\nto: 2028-02-29\ntimeZone: UTC\ngoals: { pages: 5 }\ntypes: [docs, fix]\n');
    expect(parse(at(text))).toMatchObject({
      id: 'spring',
      from: '2028-02-29',
      to: '2028-02-29',
      goals: { pages: 5 },
      types: ['docs', 'fix'],
    });
  });

  const days = 'from: 2027-01-01\nto: 2027-02-01\ntimeZone: Asia/Shanghai\n';

  it.each([
    [
      campaign('from: 2027-02-28\nto: 2027-02-29\ntimeZone: UTC'),
      '7:1: Unexpected "to: 2027-02-29", expected a date such as 2026-11-21. Correct it.',
    ],
    [
      campaign('from: 2027-02-02\nto: 2027-02-01\ntimeZone: UTC'),
      '7:1: Unexpected "to: 2027-02-01", expected 2027-02-02 ("from") or a later day. Correct one of them.',
    ],
    [
      campaign('from: 2027-01-01\nto: 2027-02-01\ntimeZone: Asia/Peking'),
      '8:1: Unexpected "timeZone: Asia/Peking", expected an IANA time zone such as Asia/Shanghai. Correct it.',
    ],
    [
      campaign('from: 2027-01-01\nto: 2027-02-01\ntimeZone: "+08:00"'),
      '8:1: Unexpected "timeZone: +08:00", expected an IANA time zone such as Asia/Shanghai. Correct it.',
    ],
    [
      campaign(`${days}types: [formatting]`),
      `9:9: Unexpected "types.0: formatting", expected one of ${campaignTypes.join(', ')}. Correct the value.`,
    ],
    [campaign(`${days}paths: []`), '9:1: Unexpected list "paths", expected at least 1 item. Add what is missing.'],
    [
      campaign(`${days}rewards: [{ reward: thanks, rank: 1, score: 2 }]`),
      '9:11: Unexpected number of conditions for "thanks" (2), expected one of rank, score and goal. Keep one.',
    ],
    [
      campaign(`${days}rewards: [{ reward: thanks }]`),
      '9:11: Unexpected number of conditions for "thanks" (0), expected one of rank, score and goal. Keep one.',
    ],
    [
      campaign(`${days}goals: { lines: 9 }`),
      '9:10: Unexpected key "lines" in "goals", expected one of pages, people, points. Rename or remove it.',
    ],
  ])('may not be %j', (text, message) => expect(mistakesOf(parse, text)).toEqual([message]));

  it('has one row for each person in its results', () => {
    const row = (person: string, more = '') =>
      `  - { person: ${person}, rank: 1, score: 1, reached: 2027-03-01T00:00:00.000Z, pages: 1, days: 1${more} }\n`;
    const results = (rows: string) =>
      `commit: ${'ab'.repeat(20)}\nasOf: 2027-04-01T00:00:00.000Z\nrules: 0123456789ab\n` +
      `totals: { pages: 1, people: 2, points: 3.5 }\nrows:\n${rows}`;
    expect(parseCampaignResults(at(results(row('ada') + row('bob'))))).toMatchObject({ rows: [{ person: 'ada' }, {}] });
    expect(mistakesOf(parseCampaignResults, results(row('ada') + row('ada')))).toEqual([
      '7:7: Unexpected "rows.1.person: ada", expected each person once: it stands in line 6 already. Rename one of them.',
    ]);
    expect(mistakesOf(parseCampaignResults, results(row('ada', ', name: Ada')))[0]).toContain('Unexpected key "name"');
  });
});

describe('rewards', () => {
  const tiers = 'tiers: [{ id: thanks, name: A, about: B }]\n';
  const reward = (more: string) => `${tiers}rewards:\n  - { id: a, name: A, about: B, ${more} }\n`;

  it('have a tier, a price and a stock', () => {
    const { rewards } = parseRewards(at(reward('tier: thanks, cost: 0, stock: unlimited')));
    expect(rewards).toEqual([{ id: 'a', name: 'A', about: 'B', tier: 'thanks', cost: 0, stock: 'unlimited' }]);
  });

  it.each([
    [
      reward('tier: gold, cost: 5, stock: 1'),
      '3:33: Unexpected "rewards.0.tier: gold", expected one of the tiers thanks. Correct it, or add the tier.',
    ],
    [
      reward('tier: thanks, cost: 5, stock: many'),
      '3:56: Unexpected "rewards.0.stock: many", expected a whole number, or unlimited. Correct it.',
    ],
    [
      reward('tier: thanks, cost: 0.5, stock: 1'),
      '3:47: Unexpected 0.5 for "rewards.0.cost", expected a whole number. Correct the value.',
    ],
    [
      `${reward('tier: thanks, cost: 5, stock: 1')}  - { id: a, name: A, about: B, tier: thanks, cost: 5, stock: 1 }\n`,
      '4:7: Unexpected "rewards.1.id: a", expected each id once: it stands in line 3 already. Rename one of them.',
    ],
  ])('may not be %j', (text, message) => expect(mistakesOf(parseRewards, text)).toEqual([message]));
});

describe('redemptions', () => {
  const entry = (id: string, issue: number) =>
    `  - { id: ${id}, person: ada, reward: a, cost: 5, on: 2027-01-01, issue: ${issue} }\n`;

  it('have the number of an issue, each its own', () => {
    expect(parseRedemptions(at(`redemptions:\n${entry('R-7', 7)}`))).toMatchObject([{ id: 'R-7', issue: 7 }]);
    expect(mistakesOf(parseRedemptions, `redemptions:\n${entry('R-7', 7)}${entry('R-7', 7)}`)).toEqual([
      '3:7: Unexpected "redemptions.1.id: R-7", expected each id once: it stands in line 2 already. Rename one of them.',
    ]);
    expect(mistakesOf(parseRedemptions, `redemptions:\n${entry('R-7', 8)}`)).toEqual([
      '2:7: Unexpected "redemptions.0.id: R-7", expected R-8: the number is that of the issue. Correct one of them.',
    ]);
  });
});

it('names in the schemas exactly what the code knows', () => {
  expect(badgesSchema.properties.badges.items.properties.kind.enum).toEqual(badgeKinds);
  expect(campaignSchema.properties.types.items.enum).toEqual(campaignTypes);
  expect(Object.keys(campaignSchema.properties.goals.properties)).toEqual(goalKinds);
  const weighted = Object.keys(defaultPoints.weights);
  expect(pointsSchema.properties.types.items.properties.type.enum).toEqual(weighted);
  expect(Object.keys(pointsSchema.properties.weights.properties)).toEqual(weighted);
  expect(Object.keys(pointsSchema.properties).sort()).toEqual(Object.keys(defaultPoints).sort());
});
