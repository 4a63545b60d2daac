import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type Options = {
  /** Web address of the repository, without a trailing slash. */
  repository: string;
  /** Branch that links to its files lead to. */
  branch: string;
  /** Place of the status page on the site; the differences of single pages lie below it. */
  routeBasePath: string;
  /** Page of the site that explains how to translate, such as `/contributing/`; invitations to translate link to it if there is one. */
  howTo?: string;
};

/** What a site's configuration may say: all but the repository has a default. */
export type UserOptions = Pick<Options, 'repository'> & Partial<Options>;

const schema = Joi.object<Options>({
  repository: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
  branch: Joi.string().default('main'),
  routeBasePath: Joi.string()
    .pattern(/^\/?[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?$/, 'a path such as community/translations')
    .replace(/^\/+|\/+$/g, '')
    .default('community/translations'),
  howTo: Joi.string().pattern(/^\/(?!\/)/, 'a path on the site such as /contributing/'),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}

/** The options with their defaults, for whoever uses the plugin's parts outside Docusaurus' configuration of plugins. */
export function resolveOptions(options: UserOptions): Options {
  return Joi.attempt(options, schema) as Options;
}
