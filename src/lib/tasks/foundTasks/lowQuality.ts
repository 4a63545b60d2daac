import { nameOfLanguage } from '../../docs/language.ts';
import { localeOfFile, pageOfFile } from '../../locales.ts';
import type { PageScore, PartId } from '../../quality/score/quality.ts';
import type { FoundTask, TaskText } from '../task.ts';
import { nameOfPage, skillOfLanguage, toFoundTask, type TitleOf } from './foundTask.ts';

/**
 * Of 100. A page that lacks nothing and was only read against its sources has about 85; below 75, a whole part of it is missing, or
 * half of two parts.
 */
export const lowScore = 75;

/** Pages below `lowScore`, with the parts that would raise them most. Pure. */
export function buildLowQuality(scores: readonly PageScore[], titleOf: TitleOf): FoundTask[] {
  return scores.flatMap(({ file, total, advice }) => {
    const [locale, page] = [localeOfFile(file), pageOfFile(file)];
    if (total === undefined || total >= lowScore || advice.length === 0 || !locale || page === undefined) return [];
    const title = titleOf(page);
    const points = Math.floor(total);
    const parts = [...new Set(advice.map(({ part }) => part))].slice(0, 3);
    const join = (language: keyof TaskText, comma: string) =>
      parts.map((part) => partWords[part][language]).join(comma);
    return toFoundTask('low-quality', nameOfPage(file), {
      title: {
        'zh-Hans': `提高${nameOfLanguage(locale, 'zh-Hans')}页面的质量分（${points}）：${title['zh-Hans']}`,
        en: `Raise the quality of a page in ${nameOfLanguage(locale, 'en')} (${points}): ${title.en}`,
      },
      difficulty: 'intermediate',
      minutes: 60,
      skills: ['technical-writing', ...skillOfLanguage(locale)],
      steps: [
        {
          'zh-Hans': `在站点的“页面质量”里找到这一页，看每项建议能提高多少分。最该补的是：${join('zh-Hans', '、')}。`,
          en: `Find the page on the site's page about quality, and see what each advice would gain. What lacks most: ${join('en', ', ')}.`,
        },
        {
          'zh-Hans': `在 \`${file}\` 里补上，分数到 ${lowScore} 为止。`,
          en: `Mend it in \`${file}\`, until the score is ${lowScore}.`,
        },
        { 'zh-Hans': '另一种语言的同一页也照样修改。', en: 'Change the page in the other language alike.' },
      ],
      files: [file],
      guide: '/community/quality/',
    });
  });
}

const partWords: Readonly<Record<PartId, TaskText>> = {
  structure: { 'zh-Hans': '结构', en: 'structure' },
  freshness: { 'zh-Hans': '更新时间', en: 'freshness' },
  verified: { 'zh-Hans': '验证', en: 'verification' },
  examples: { 'zh-Hans': '示例', en: 'examples' },
  links: { 'zh-Hans': '链接', en: 'links' },
  readability: { 'zh-Hans': '易读性', en: 'readability' },
};
