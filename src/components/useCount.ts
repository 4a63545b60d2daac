import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluralForm } from '@docusaurus/theme-common';
import { pluralForms } from '../lib/pluralForms.ts';

/** Puts a number into a message with the plural forms of the page's language, separated by `|`. */
export function useCount(): (count: number, message: string) => string {
  const { currentLocale } = useDocusaurusContext().i18n;
  const { selectMessage } = usePluralForm();
  return (count, message) =>
    selectMessage(count, pluralForms(message, currentLocale)).replaceAll('{count}', String(count));
}
