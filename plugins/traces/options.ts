import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type Options = {
  /** Folder of the examples, relative to the site; recordings are in their `recorded/`. */
  examples: string;
};

export type UserOptions = Partial<Options>;

const schema = Joi.object<Options>({
  examples: Joi.string()
    .pattern(/^(?!\/)(?!.*\\)(?!(?:.*\/)?\.\.(?:\/|$))/, 'a path inside the site')
    .replace(/\/+$/, '')
    .default('examples'),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}
