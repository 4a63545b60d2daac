import type { Nodes } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Edit } from '../../../../src/lib/finding.ts';
import { contentStartOf } from './containers.ts';
import { linesOf } from './lines.ts';

/**
 * Puts a blank line before `before` (1-based), which stays in the quotations around `node`; `like` is a line of the node
 * that shows how those are written.
 */
export function insertBlankLine(page: Page, node: Nodes, { before, like }: { before: number; like: number }): Edit {
  const at = page.lineStarts[before - 1] ?? page.text.length;
  const prefix = (linesOf(page).texts[like - 1] ?? '').slice(0, contentStartOf(page, node, like));
  return { start: at, end: at, text: prefix.replace(/[^>\s]/g, ' ').trimEnd() + page.eol };
}
