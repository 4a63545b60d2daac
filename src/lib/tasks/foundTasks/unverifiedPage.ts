import { pageOfFile } from '../../locales.ts';
import type { PageScore } from '../../quality/score/quality.ts';
import type { FoundTask } from '../task.ts';
import { toFoundTask, type TitleOf } from './foundTask.ts';

/** Pages that state something and do not say how that was proven, or whose proof has become old; each once. Pure. */
export function buildUnverifiedPages(scores: readonly PageScore[], titleOf: TitleOf): FoundTask[] {
  const found = new Map<string, { days?: number; files: string[] }>();
  for (const { file, parts } of scores) {
    const page = pageOfFile(file);
    const remarks = parts.find(({ part }) => part === 'verified')?.remarks ?? [];
    const remark = remarks.find(({ id, lost }) => (id === 'unverified' || id === 'proof-old') && lost > 0);
    if (!remark || page === undefined) continue;
    const files = [...(found.get(page)?.files ?? []), file];
    found.set(page, { files, ...(remark.id === 'proof-old' && { days: remark.values.days }) });
  }
  return [...found].map(([page, { days, files }]) => {
    const title = titleOf(page);
    return toFoundTask('unverified-page', page, {
      title: {
        'zh-Hans':
          days === undefined
            ? `验证页面：${title['zh-Hans']}`
            : `重新验证 ${days} 天前验证过的页面：${title['zh-Hans']}`,
        en:
          days === undefined
            ? `Verify a page: ${title.en}`
            : `Verify a page again, ${days} days after the last time: ${title.en}`,
      },
      difficulty: 'intermediate',
      minutes: 90,
      skills: ['technical-writing'],
      steps: [
        {
          'zh-Hans': '照页面做一遍，或拿页面的说法对照规范和源代码；与事实不符的地方改过来。',
          en: 'Do what the page says, or hold what it states against the specification and the source code; correct what does not hold.',
        },
        {
          'zh-Hans': '在 front matter 的 `verified` 里写明日期、方式和版本，只写实际做过的。',
          en: 'Say under `verified` in the front matter on what day, how and with which versions; only what you did.',
        },
        { 'zh-Hans': '两种语言的页面写同样的 `verified`。', en: 'Write the same `verified` in both languages.' },
      ],
      files,
      guide: '/contributing/style-guide/',
    });
  });
}
