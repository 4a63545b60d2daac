import type { Nodes } from 'mdast';
import type { Page } from '../../docs/page.ts';
import { parseRecord } from '../../translations/record.ts';
import type { TaskCheck } from '../task.ts';
import type { FileTexts } from '../texts.ts';
import { judgeDraft, judgePlaceholders } from './draft.ts';
import { toGap, type Gap } from './gap.ts';
import { readPage } from './readPage.ts';
import { isSame, show, valueAt } from './values.ts';

/** The page says something, in its own language. */
export function judgePage(file: string, texts: FileTexts): Gap[] {
  const read = readPage(file, texts);
  if ('gap' in read) return [read.gap];
  const { page } = read;
  if (isUntranslated(page)) {
    return [
      toGap(
        file,
        'Nothing of the page is translated yet. Translate it, then record it: npm run translate -- <the page> --accept.',
        '这一页还没有开始翻译。请翻译，再登记：npm run translate -- <页面> --accept。',
      ),
    ];
  }
  const [draft] = judgeDraft(page);
  if (draft) return [draft];
  if (page.tree.children.some(saysSomething)) return judgePlaceholders(page);
  return [
    toGap(
      file,
      'The page has no text below its headings. Write at least a paragraph.',
      '页面的标题下面没有内容。请至少写一段。',
    ),
  ];
}

/** A comment, an import or a heading says nothing by itself. */
export function saysSomething(node: Nodes): boolean {
  if (node.type === 'html') return !/^\s*(?:<!--[\s\S]*?-->\s*)*$/.test(node.value);
  if (node.type === 'mdxFlowExpression') return !/^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(node.value);
  return !['heading', 'yaml', 'mdxjsEsm', 'thematicBreak', 'definition'].includes(node.type);
}

/** A place for a translation of which nothing is translated yet: it holds a text in another language. */
function isUntranslated({ frontMatter }: Page): boolean {
  const record = parseRecord(frontMatter?.data ?? {});
  if (record === undefined || record === 'malformed') return false;
  return record.blob === undefined && Object.keys(record.sections).length === 0;
}

/** The front matter has the key and, where that is asked for, the value. */
export function judgeFrontMatter(
  { key, value }: Extract<TaskCheck, { check: 'front-matter' }>,
  file: string,
  texts: FileTexts,
): Gap[] {
  const read = readPage(file, texts);
  if ('gap' in read) return [read.gap];
  const [draft] = key === 'draft' ? [] : judgeDraft(read.page);
  if (draft) return [draft];
  const found = valueAt(read.page.frontMatter?.data ?? {}, key);
  if (value === undefined) {
    const isEmpty =
      found === undefined || found === null || found === '' || (Array.isArray(found) && found.length === 0);
    return isEmpty
      ? [toGap(file, `The front matter has no "${key}". Add it.`, `front matter 里没有 "${key}"。请补上。`)]
      : [];
  }
  const wanted = show(value);
  if (Array.isArray(found)) {
    if (found.some((item) => isSame(item, value))) return [];
    return [
      toGap(
        file,
        `The list "${key}" in the front matter lacks "${wanted}". Add it.`,
        `front matter 的列表 "${key}" 里没有 "${wanted}"。请补上。`,
      ),
    ];
  }
  if (isSame(found, value)) return [];
  const is =
    found === undefined ? { en: 'is absent', zh: '没有' } : { en: `is "${show(found)}"`, zh: `是 "${show(found)}"` };
  return [
    toGap(
      file,
      `"${key}" in the front matter ${is.en}, expected "${wanted}". Write "${key}: ${wanted}".`,
      `front matter 里${is.zh}${found === undefined ? ` "${key}"` : ''}，"${key}" 应为 "${wanted}"。请改为 "${key}: ${wanted}"。`,
    ),
  ];
}
