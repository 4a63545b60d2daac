/**
 * The forms of a message, separated by `|`, that a language can choose among. A text that is not translated yet may have more
 * forms than the page's language knows, which Docusaurus takes for a mistake: the last ones stand for all.
 */
export function pluralForms(message: string, locale: string): string {
  const { length } = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return message.split('|').slice(-length).join('|');
}
