import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { findFrontMatter } from '../docs/findFrontMatter.ts';
import { withoutMark } from '../docs/pageFile.ts';
import type { Cache } from './cache.ts';
import type { LoadParser } from './compareTexts.ts';
import { maxFrontMatter } from './frontMatterLimit.ts';
import { parseQuickRecord } from './quickRecord.ts';
import { parseRecord } from './record.ts';
import type { Said } from './relatePages.ts';

/**
 * What a page says of its source. Looks at its front matter only; the parser is loaded for one that is not plain and that no
 * page ever had.
 */
export async function readSaid(
  { file, content }: { file: string; content?: Buffer },
  { cache, loadParser }: { cache: Cache; loadParser: LoadParser },
): Promise<Said> {
  if (!content || !isUtf8(content)) return 'broken';
  const block = findBlock(content);
  if (block === 'none') return undefined;
  if (block === 'unclosed' || block.length > maxFrontMatter) return 'broken';
  const quick = parseQuickRecord(block);
  if (quick !== 'unsure') return quick === 'none' ? undefined : quick;
  const key = createHash('sha1').update(block).digest('base64url');
  const known = cache.records.get(key);
  if (known !== undefined) return known === 'none' ? undefined : known;
  const { frontMatter } = (await loadParser([file]))(file, block);
  const record = frontMatter && frontMatter.problems.length === 0 ? parseRecord(frontMatter.data) : 'malformed';
  const said = record === 'malformed' ? 'broken' : record;
  cache.records.set(key, said ?? 'none');
  return said;
}

/** The lines of the front matter, those with dashes included. Decodes no more of a page than it has to. */
function findBlock(content: Buffer): string | 'none' | 'unclosed' {
  const closing = content.indexOf('\n---', 3);
  const lineEnd = closing < 0 ? -1 : content.indexOf('\n', closing + 1);
  const top = withoutMark(content.toString('utf8', 0, lineEnd < 0 ? content.length : lineEnd + 1));
  const found = findFrontMatter(top);
  if (typeof found === 'object') return top.slice(0, found.end);
  if (found === 'none' || lineEnd < 0) return found;
  // Four dashes close nothing.
  const text = withoutMark(content.toString());
  const whole = findFrontMatter(text);
  return typeof whole === 'object' ? text.slice(0, whole.end) : whole;
}
