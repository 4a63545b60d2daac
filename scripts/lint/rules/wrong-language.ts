import { rangeAt } from '../../../src/lib/docs/lines.ts';
import type { Locale } from '../../../src/lib/locales.ts';
import { nameOfLanguage } from '../../../src/lib/docs/language.ts';
import { parseRecord } from '../../../src/lib/translations/record.ts';
import { sharesScript } from '../foreignProse.ts';
import { pairOf } from '../pairs.ts';
import type { SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';

/** A page is in its own language: nothing of another is left in it. */
export const wrongLanguage: SiteRule = {
  id: 'wrong-language',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const { locale, foreign = [] } = page;
    if (!locale) return;
    const isWaiting = waitingIn(page);
    const said = new Set<number>();
    const say = (line: number, words: string, range: SitePage['headings'][number]['range']): void => {
      if (said.has(line) || isWaiting(line)) return;
      said.add(line);
      report({ message: toMessage(words, locale), range });
    };
    for (const { range, words } of foreign) say(range.start.line, words, range);
    const pair = pairOf(page, facts);
    if (!pair?.source.locale || !sharesScript(locale, pair.source.locale)) return;
    const texts = new Set(pair.source.paragraphs?.map(({ start, end }) => pair.source.text.slice(start, end)));
    for (const { start, end } of page.paragraphs ?? []) {
      const text = page.text.slice(start, end);
      if (!texts.has(text)) continue;
      const range = rangeAt(page.lineStarts, start, end);
      say(range.start.line, text.replace(/\s+/g, ' ').slice(0, 40), range);
    }
  },
};

/** Whether a line is in a section that still holds the source's text: stale-section, or missing-translation, speaks of it. */
function waitingIn({ frontMatter, sections = [] }: SitePage): (line: number) => boolean {
  const record = parseRecord(frontMatter?.data ?? {});
  if (!record || record === 'malformed' || record.blob !== undefined) return () => false;
  return (line) => {
    const section = sections.findLast((one) => one.line <= line);
    return section === undefined || !Object.hasOwn(record.sections, section.id);
  };
}

function toMessage(words: string, locale: Locale) {
  const text = words.replaceAll('"', "'");
  return {
    en: `Unexpected "${text}", expected ${nameOfLanguage(locale, 'en')}. Translate it; what is quoted or is a name goes into quotation marks or code.`,
    'zh-Hans': `不应有 "${text}"，应为${nameOfLanguage(locale, 'zh-Hans')}。请译出；引文和名称请加引号，或写成代码。`,
  };
}
