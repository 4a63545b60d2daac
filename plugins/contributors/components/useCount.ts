import { usePluralForm } from '@docusaurus/theme-common';
import { useNumber } from './useNumber.ts';

/** Puts a number into a message with the plural forms of the page's language, separated by `|`. */
export function useCount(): (count: number, message: string) => string {
  const { format } = useNumber();
  const { selectMessage } = usePluralForm();
  return (count, message) => selectMessage(count, message).replaceAll('{count}', format(count));
}
