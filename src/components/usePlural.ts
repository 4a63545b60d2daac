import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluralForm } from '@docusaurus/theme-common';

/**
 * Chooses among the forms of a message, separated by `|`. A text that is not translated yet may have more forms than the page's
 * language knows, which Docusaurus takes for a mistake: the last ones stand for all.
 */
export function usePlural(): (count: number, message: string) => string {
  const { currentLocale } = useDocusaurusContext().i18n;
  const { selectMessage } = usePluralForm();
  const most = new Intl.PluralRules(currentLocale).resolvedOptions().pluralCategories.length;
  return (count, message) => selectMessage(count, message.split('|').slice(-most).join('|'));
}
