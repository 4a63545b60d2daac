import { nameOfLanguage } from '../../docs/language.ts';
import type { PageStatus } from '../../translations/status.ts';
import type { FoundTask } from '../task.ts';
import { nameOfPage, skillOfLanguage, toFoundTask, type TitleOf } from './foundTask.ts';

/** A section takes a quarter of an hour, and finding the place another. */
const minutesPerSection = 15;
/** More than that is no task for somebody's first hour. */
const fewSections = 3;

/** Translations whose source has changed. Pure. */
export function buildStaleTranslations(pages: readonly PageStatus[], titleOf: TitleOf): FoundTask[] {
  return pages
    .filter(({ state }) => state === 'stale')
    .map(({ page, locale, file, sourceFile, sections }) => {
      const title = titleOf(page);
      const count = sections.filter(({ kind }) => kind !== 'cosmetic').length;
      const named = sourceFile ?? file;
      return toFoundTask('stale-translation', nameOfPage(file), {
        title: {
          'zh-Hans': `更新${nameOfLanguage(locale, 'zh-Hans')}译文：${title['zh-Hans']}`,
          en: `Bring the ${nameOfLanguage(locale, 'en')} translation up to date: ${title.en}`,
        },
        difficulty: count <= fewSections ? 'beginner' : 'intermediate',
        minutes: minutesPerSection * (Math.min(count, 20) + 1),
        skills: ['translation', ...skillOfLanguage(locale)],
        steps: [
          {
            'zh-Hans': `运行 \`npm run translate -- ${named}\`，看原文改了哪些小节。`,
            en: `Run \`npm run translate -- ${named}\` to see which sections of the source have changed.`,
          },
          { 'zh-Hans': `在 \`${file}\` 里译出这些修改。`, en: `Translate these changes in \`${file}\`.` },
          {
            'zh-Hans': `运行 \`npm run translate -- ${named} --accept\`，登记译文对应的原文。`,
            en: `Run \`npm run translate -- ${named} --accept\` to record which text it is a translation of.`,
          },
        ],
        files: [file],
        guide: '/contributing/translate/',
      });
    });
}
