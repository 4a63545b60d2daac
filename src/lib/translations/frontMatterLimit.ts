import { findFrontMatter } from '../docs/findFrontMatter.ts';
import { withoutMark } from '../docs/pageFile.ts';

/** In UTF-16 units. YAML of 40,000 keys takes 19 seconds to parse, and nobody writes so many. */
export const maxFrontMatter = 64 * 1024;

/** Whether the front matter of a text is too long to be parsed. Pure. */
export function hasLongFrontMatter(text: string): boolean {
  if (text.length <= maxFrontMatter) return false;
  const found = findFrontMatter(withoutMark(text));
  return typeof found === 'object' && found.end > maxFrontMatter;
}
