import type { Page } from '../../docs/page.ts';
import { parsePage } from '../../docs/parsePage.ts';
import type { FileTexts } from '../texts.ts';
import { toFault, toGap, toUnreadable, type Gap } from './gap.ts';

const parsed = new WeakMap<FileTexts, Map<string, Page | Gap>>();

/** A page that can be read, or why it cannot. Parsed once for all checks of the same texts. */
export function readPage(file: string, texts: FileTexts): { page: Page } | { gap: Gap } {
  const pages = parsed.get(texts) ?? new Map<string, Page | Gap>();
  parsed.set(texts, pages);
  const found = pages.get(file) ?? parse(file, texts);
  pages.set(file, found);
  return 'tree' in found ? { page: found } : { gap: found };
}

function parse(file: string, texts: FileTexts): Page | Gap {
  if (!texts.has(file)) {
    return toGap(
      file,
      'The page is not there. Write it; `npm run new -- page` begins one in both languages.',
      '没有这个页面。请写出来；`npm run new -- page` 会同时建好两种语言的文件。',
    );
  }
  const text = texts.get(file);
  if (text === undefined) return toUnreadable(file);
  const page = parsePage(file, text);
  const [fault] = page.problem ? [page.problem] : (page.frontMatter?.problems ?? []);
  return fault ? toFault(file, fault.message) : page;
}
