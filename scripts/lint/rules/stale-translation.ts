import { createHash } from 'node:crypto';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';
import { twinsOf } from '../twins.ts';

/** The page that a translation was made from has not changed since. */
export const staleTranslation: SiteRule = {
  id: 'stale-translation',
  scope: 'page',
  knows: 'site',
  check({ file, frontMatter }, facts, report) {
    const translation: unknown = frontMatter?.data['translation'];
    if (typeof translation !== 'object' || translation === null) return;
    if (!('source' in translation && 'blob' in translation) || typeof translation.blob !== 'string') return;
    const { source: locale, blob } = translation;
    const source = facts.pages.get(twinsOf(file).find((twin) => twin.locale === locale)?.file ?? '');
    if (!source || !/^[0-9a-f]{40}$/.test(blob) || blobsOf(source).includes(blob)) return;
    const diff = `"git diff ${blob.slice(0, 12)} ${source.file}"`;
    const hash = `"git hash-object ${source.file}"`;
    report({
      message: {
        en: `Unexpected changes of ${source.file} since it was translated, expected the text of blob ${blob.slice(0, 12)}. Look at them with ${diff}, translate them, and record what ${hash} prints.`,
        'zh-Hans': `${source.file} 在翻译之后又有改动，应与 blob ${blob.slice(0, 12)} 一致。请用 ${diff} 查看改动，补上译文，再记下 ${hash} 的输出。`,
      },
      range: frontMatter?.ranges.get('/translation/blob') ?? startOfLine(1),
    });
  },
};

/** The ids that git can give the page's text: as checked in, with LF; the byte order mark is not part of a Page. */
function blobsOf({ text }: Pick<SitePage, 'text'>): string[] {
  const content = text.replaceAll('\r\n', '\n');
  return [content, `\uFEFF${content}`].map((source) => {
    const bytes = Buffer.from(source);
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  });
}
