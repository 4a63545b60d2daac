import { startOfLine } from '../../src/lib/docs/lines.ts';
import type { Analysis } from './analysePage.ts';
import type { Checked } from './engine.ts';
import { toSitePage, type PageFacts, type SitePage } from './sitePage.ts';

export type CheckedPage = { page: SitePage; checked: readonly Checked[] };

/** A page with what was found out about it. */
export function toChecked(file: string, text: string, analysed: ReadonlyMap<string, Analysis>): CheckedPage {
  const { facts = unreadable, checked = [] } = analysed.get(file) ?? {};
  return { page: toSitePage(file, text, facts), checked };
}

/** Of a page that the parser could not cope with; it has a finding of its own. */
const unreadable: PageFacts = {
  headings: [],
  links: [],
  quotes: [],
  disables: { spans: [], problems: [] },
  problem: { message: { en: 'Unexpected page.', 'zh-Hans': '页面无法读取。' }, range: startOfLine(1) },
};
