import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type Options = {
  /** Web address of the repository, without a trailing slash. */
  repository: string;
  /** Branch that links to its files lead to. */
  branch: string;
  /** Place of the generated pages on the site. */
  routeBasePath: string;
};

export type UserOptions = Pick<Options, 'repository'> & Partial<Options>;

const schema = Joi.object<Options>({
  repository: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
  branch: Joi.string().default('main'),
  routeBasePath: Joi.string().default('community'),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}
