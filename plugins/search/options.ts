import { Joi } from '@docusaurus/utils-validation';
import type { OptionValidationContext } from '@docusaurus/types';

export type PluginOptions = {
  /** CSS selectors inside a page's text whose words are no text of the page: link marks, line numbers. */
  excludeSelectors: string[];
};

export type Options = Partial<PluginOptions>;

export const defaultOptions: PluginOptions = {
  excludeSelectors: ['.hash-link', '[class*="codeLineNumber"]', '[class*="buttonGroup"]'],
};

const schema = Joi.object<PluginOptions>({
  excludeSelectors: Joi.array().items(Joi.string()).default(defaultOptions.excludeSelectors),
});

/** Fills in the defaults. Throws, naming the option, on an unknown one or a wrong value. */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, PluginOptions>): PluginOptions {
  return validate(schema, options);
}
