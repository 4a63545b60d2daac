import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type Options = {
  /** Web address of the repository, without a trailing slash. */
  repository: string;
  /** Branch that links to its files lead to. */
  branch: string;
  /** Place of the list of rules on the site; the rules lie below it. */
  routeBasePath: string;
  /** Folder of the rules' documents, relative to the site. */
  documents: string;
  /** File with the severities of the rules, relative to the site. */
  config: string;
};

export type UserOptions = Pick<Options, 'repository'> & Partial<Options>;

const relativePath = Joi.string().pattern(/^(?!\/)(?!.*\\)(?!(?:.*\/)?\.\.(?:\/|$))/, 'a path inside the site');

const schema = Joi.object<Options>({
  repository: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
  branch: Joi.string().default('main'),
  routeBasePath: Joi.string().default('reference/lint'),
  documents: relativePath.replace(/\/+$/, '').default('scripts/lint/rules'),
  config: relativePath.default('data/lint.yml'),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}
