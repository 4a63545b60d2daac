import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';
import type { RuleFiles } from '../../src/lib/recognition/rules/readRules.ts';

export type Options = {
  /** Web address of the repository, without a trailing slash; commits and histories link to it. */
  repository: string;
  /** Branch that histories link to. */
  branch: string;
  /** Place of the board on the site; everything else lies below it. */
  routeBasePath: string;
  /** Folder of the pages in the default language, relative to the site. */
  docsDir: string;
  /** Files whose changes count, as globs relative to the site. */
  include: string[];
  /** Files whose changes do not count, besides those that `points.yml` excludes. */
  exclude: string[];
  /** Command that explains points in the site's repository; the levels page names it if there is one. */
  explainCommand?: string;
  /** Page of the site that lists what points can be spent on; profiles show a balance if there is one. */
  rewards?: string;
  /** Files with the rules, relative to the site. A file that does not exist leaves the defaults in place. */
  data: RuleFiles & { redemptions: string };
};

/** What a site's configuration may say: all but the repository has a default. */
export type UserOptions = Pick<Options, 'repository'> &
  Partial<Omit<Options, 'data'>> & { data?: Partial<Options['data']> };

const relativePath = Joi.string().pattern(/^(?!\/)(?!.*\\)(?!(?:.*\/)?\.\.(?:\/|$))/, 'a path inside the site');
const dataFile = (name: string) => relativePath.default(`data/${name}.yml`);

const schema = Joi.object<Options>({
  repository: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
  branch: Joi.string().default('main'),
  routeBasePath: Joi.string()
    .pattern(/^\/?[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?$/, 'a path such as community/contributors')
    .default('community/contributors'),
  docsDir: relativePath.replace(/\/+$/, '').default('docs'),
  include: Joi.array().items(Joi.string()).default(['**']),
  exclude: Joi.array().items(Joi.string()).default([]),
  explainCommand: Joi.string(),
  rewards: Joi.string(),
  data: Joi.object({
    people: dataFile('people'),
    points: dataFile('points'),
    levels: dataFile('levels'),
    badges: dataFile('badges'),
    tasks: dataFile('tasks'),
    campaigns: relativePath.replace(/\/+$/, '').default('data/campaigns'),
    redemptions: dataFile('redemptions'),
  }).default(),
});

export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}

/** The options with their defaults, for whoever uses the plugin's parts outside Docusaurus' configuration of plugins. */
export function resolveOptions(options: UserOptions): Options {
  return Joi.attempt(options, schema) as Options;
}
