import type { Nodes } from 'mdast';
import { findPlaceholders, isDraft } from '../../docs/draft.ts';
import type { Page } from '../../docs/page.ts';
import { toGap, type Gap } from './gap.ts';

/** Nobody sees a draft. */
export function judgeDraft(page: Page): Gap[] {
  if (!isDraft(page)) return [];
  return [
    toGap(
      page.file,
      'The page is a draft, which is not published. Finish it, then take out "draft: true".',
      '页面还是草稿，不会发布。请写完，再删去 "draft: true"。',
    ),
  ];
}

/** What a skeleton says stands nowhere any more: in the description, and in the paragraphs within `nodes` or, without it, in all. */
export function judgePlaceholders(page: Page, nodes?: readonly Nodes[]): Gap[] {
  const [first, ...others] = findPlaceholders(page, nodes);
  if (!first) return [];
  const more = others.length;
  return [
    toGap(
      page.file,
      `Line ${first.range.start.line} still says what to write ("${first.words}…")${more > 0 ? `, and ${more} more ${more === 1 ? 'does' : 'do'}` : ''}. Write it.`,
      `第 ${first.range.start.line} 行还是“${first.words}…”${more > 0 ? `，另外还有 ${more} 处` : ''}。请写出内容。`,
    ),
  ];
}
