import { usePlural } from '../../../src/components/usePlural.ts';
import { useNumber } from './useNumber.ts';

/** Puts a number into a message with the plural forms of the page's language, separated by `|`. */
export function useCount(): (count: number, message: string) => string {
  const { format } = useNumber();
  const select = usePlural();
  return (count, message) => select(count, message).replaceAll('{count}', format(count));
}
