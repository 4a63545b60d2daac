import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type Options = {
  /** Web address of the repository, without a trailing slash. */
  repository: string;
  /** Branch that links to its files lead to. */
  branch: string;
  /** Place of the page on the site. */
  routeBasePath: string;
  /** File that says how quality is counted, relative to the site. */
  config: string;
  /** File that says which sections pages of each kind have, relative to the site. It does not have to exist. */
  templates: string;
  /** Folder of the examples, relative to the site. */
  examples: string;
};

export type UserOptions = Pick<Options, 'repository'> & Partial<Options>;

const relativePath = Joi.string().pattern(/^(?!\/)(?!.*\\)(?!(?:.*\/)?\.\.(?:\/|$))/, 'a path inside the site');

const schema = Joi.object<Options>({
  repository: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
  branch: Joi.string().default('main'),
  routeBasePath: Joi.string().default('community/quality'),
  config: relativePath.default('data/quality.yml'),
  templates: relativePath.default('data/page-templates.yml'),
  examples: relativePath.replace(/\/+$/, '').default('examples'),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}
