import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type Options = {
  /** Web address of the repository, without a trailing slash; commits and histories link to it. */
  repoUrl: string;
};

const schema = Joi.object<Options>({
  repoUrl: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
});

export function validateOptions({ validate, options }: OptionValidationContext<Options, Options>): Options {
  return validate(schema, options);
}
