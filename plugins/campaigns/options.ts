import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';
import type { RuleFiles } from '../../src/lib/recognition/rules/readRules.ts';

export type Options = {
  /** Web address of the repository, without a trailing slash. */
  repository: string;
  /** Branch that links to its files lead to. */
  branch: string;
  /** Place of the campaigns on the site. */
  routeBasePath: string;
  /** Place of the page with the rewards. */
  rewardsPath: string;
  /** Place of the profiles. */
  profiles: string;
  /** Place of the tasks; those of a campaign are no links if absent. */
  tasksPath?: string;
  /** Page of the site that says how campaigns and rewards are kept fair. */
  fairPlay?: string;
  /** Folder of the pages in the default language, relative to the site. */
  docsDir: string;
  /** Files whose changes count, and those that do not, as the contributors plugin has them. */
  include: string[];
  exclude: string[];
  /** Data files, relative to the site; of the campaigns, the folder. None has to exist. */
  data: RuleFiles & { tasks: string; rewards: string; redemptions: string };
};

export type UserOptions = Pick<Options, 'repository'> &
  Partial<Omit<Options, 'data'>> & { data?: Partial<Options['data']> };

const relativePath = Joi.string().pattern(/^(?!\/)(?!.*\\)(?!(?:.*\/)?\.\.(?:\/|$))/, 'a path inside the site');
const dataFile = (name: string) => relativePath.default(`data/${name}.yml`);
const sitePath = Joi.string().replace(/^\/+|\/+$/g, '');

const schema = Joi.object<Options>({
  repository: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
  branch: Joi.string().default('main'),
  routeBasePath: sitePath.default('community/campaigns'),
  rewardsPath: sitePath.default('community/rewards'),
  profiles: sitePath.default('community/contributors'),
  tasksPath: sitePath,
  fairPlay: Joi.string(),
  docsDir: relativePath.replace(/\/+$/, '').default('docs'),
  include: Joi.array().items(Joi.string()).default(['**']),
  exclude: Joi.array().items(Joi.string()).default([]),
  data: Joi.object({
    people: dataFile('people'),
    points: dataFile('points'),
    levels: dataFile('levels'),
    badges: dataFile('badges'),
    campaigns: relativePath.replace(/\/+$/, '').default('data/campaigns'),
    tasks: dataFile('tasks'),
    rewards: dataFile('rewards'),
    redemptions: dataFile('redemptions'),
  }).default(),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}

/** The options with their defaults, for tests. */
export function resolveOptions(options: UserOptions): Options {
  return Joi.attempt(options, schema) as Options;
}
