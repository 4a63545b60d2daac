import { usePluralForm } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { formatNumber } from '../formats.ts';

/** Puts a number into a message with the plural forms of the page's language, separated by `|`. */
export function useCount(): (count: number, message: string) => string {
  const { i18n } = useDocusaurusContext();
  const { selectMessage } = usePluralForm();
  return (count, message) =>
    selectMessage(count, message).replaceAll('{count}', formatNumber(i18n.currentLocale, count));
}
