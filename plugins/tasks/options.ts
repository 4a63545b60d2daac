import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type Options = {
  /** Web address of the repository, without a trailing slash. */
  repository: string;
  /** Branch that links to its files lead to. */
  branch: string;
  /** Place of the board on the site; the page of a task lies below it. */
  routeBasePath: string;
  /** Place of the page with the field reports. */
  reportsPath: string;
  /** Place of the profiles on the site. */
  profiles: string;
  /** Page of the site that says how tasks work. */
  howTo?: string;
  /** Page of the site that says where points come from. */
  howPoints: string;
};

export type UserOptions = Pick<Options, 'repository'> & Partial<Options>;

const sitePath = Joi.string().replace(/^\/+|\/+$/g, '');

const schema = Joi.object<Options>({
  repository: Joi.string()
    .uri({ scheme: ['https', 'http'] })
    .replace(/\/+$/, '')
    .required(),
  branch: Joi.string().default('main'),
  routeBasePath: sitePath.default('community/tasks'),
  reportsPath: sitePath.default('community/reports'),
  profiles: sitePath.default('community/contributors'),
  howTo: Joi.string(),
  howPoints: Joi.string().default('/community/contributors/levels/#points'),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({ validate, options }: OptionValidationContext<UserOptions, Options>): Options {
  return validate(schema, options) as Options;
}
