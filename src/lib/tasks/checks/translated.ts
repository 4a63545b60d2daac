import { fullLocaleIds } from '../../locales.ts';
import { isTextOf } from '../../translations/blobId.ts';
import { parseRecord } from '../../translations/record.ts';
import { pageFileOf } from '../filesOfCheck.ts';
import type { TaskCheck } from '../task.ts';
import type { FileTexts } from '../texts.ts';
import { toGap, type Gap } from './gap.ts';
import { judgePage } from './page.ts';
import { readPage } from './readPage.ts';

/** The page is there in a language, and its front matter names the text that its source has now. */
export function judgeTranslated({ page, to }: Extract<TaskCheck, { check: 'translated' }>, texts: FileTexts): Gap[] {
  const file = pageFileOf(page, to);
  const [fault] = judgePage(file, texts);
  if (fault) return [fault];
  const read = readPage(file, texts);
  if ('gap' in read) return [read.gap];
  const record = parseRecord(read.page.frontMatter?.data ?? {});
  const others = fullLocaleIds.filter((locale) => locale !== to);
  const command = `npm run translate -- ${pageFileOf(page, others[0] ?? to)}`;
  const source = typeof record === 'object' ? others.find((locale) => locale === record.source) : undefined;
  if (typeof record !== 'object' || source === undefined || record.blob === undefined) {
    return [
      toGap(
        file,
        `The page does not say which text it was translated from. Record it: ${command} --accept.`,
        `页面没有注明译自哪个版本的原文。请登记：${command} --accept。`,
      ),
    ];
  }
  const sourceFile = pageFileOf(page, source);
  const text = texts.get(sourceFile);
  if (text === undefined) {
    return [
      toGap(
        sourceFile,
        'The page that the translation was made from is not there, or is no text. Restore it.',
        '译文所依据的原文不在，或不是文本。请恢复。',
      ),
    ];
  }
  if (isTextOf(record.blob, Buffer.from(text))) return [];
  return [
    toGap(
      file,
      `The source has changed since it was translated. Show what has: ${command}; then translate it, and add --accept.`,
      `原文在翻译之后有修改。查看修改：${command}；译好后加上 --accept 再运行一次。`,
    ),
  ];
}
