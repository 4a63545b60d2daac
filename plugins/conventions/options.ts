import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type Options = {
  /** Web address of the repository, without a trailing slash. */
  repository: string;
  /** Branch that links to its files lead to. */
  branch: string;
  /** The installed package with the registry. */
  registry: string;
  /** The installed package with an earlier release of it, to compare with. It does not have to be there. */
  before: string;
};

export type UserOptions = Pick<Options, 'repository'> & Partial<Options>;

const packageName = Joi.string().pattern(/^(?:@[\w.-]+\/)?[\w-][\w.-]*$/, 'the name of a package');

const schema = Joi.object<Options>({
  repository: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
  branch: Joi.string().default('main'),
  registry: packageName.default('@opentelemetry/semantic-conventions'),
  before: packageName.default('semantic-conventions-before'),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}
