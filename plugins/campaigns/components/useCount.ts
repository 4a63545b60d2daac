import { usePluralForm } from '@docusaurus/theme-common';

/** Puts a number into a message with the plural forms of the page's language, separated by `|`. */
export function useCount(): (count: number, message: string) => string {
  const { selectMessage } = usePluralForm();
  return (count, message) => selectMessage(count, message).replaceAll('{count}', String(count));
}
