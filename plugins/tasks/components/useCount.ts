import { usePlural } from '../../../src/components/usePlural.ts';

/** Puts a number into a message with the plural forms of the page's language, separated by `|`. */
export function useCount(): (count: number, message: string) => string {
  const select = usePlural();
  return (count, message) => select(count, message).replaceAll('{count}', String(count));
}
