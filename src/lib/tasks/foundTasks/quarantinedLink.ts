import type { FoundTask } from '../task.ts';
import { toFoundTask } from './foundTask.ts';

/** An address whose failures are let pass for a while, and the files that it is written in. */
export type QuarantinedLink = { url: string; reason: string; expires: string; files: readonly string[] };

export const quarantineFile = 'data/link-quarantine.yml';

/** Links that somebody has to mend or replace before they fail the gate. Pure. */
export function buildQuarantinedLinks(links: readonly QuarantinedLink[]): FoundTask[] {
  return links.map(({ url, reason, expires, files }) =>
    toFoundTask('quarantined-link', url, {
      title: {
        'zh-Hans': `处理 ${expires} 到期的放行链接：${url}`,
        en: `Settle a link that is let pass until ${expires}: ${url}`,
      },
      difficulty: 'beginner',
      minutes: 30,
      skills: ['research', 'markdown'],
      steps: [
        {
          'zh-Hans': `打开 ${url}，看它现在怎样。登记的原因：${reason}`,
          en: `Open ${url} and see what it does now. The reason on record: ${reason}`,
        },
        {
          'zh-Hans': '打不开就换成说同样内容的地址，或删去这个链接；两种语言的页面都改。',
          en: 'If it does not open, put an address in its place that says the same, or remove the link; in both languages.',
        },
        { 'zh-Hans': `从 \`${quarantineFile}\` 里删去这一项。`, en: `Remove the entry from \`${quarantineFile}\`.` },
      ],
      files: [quarantineFile, ...files],
      guide: '/community/links/',
    }),
  );
}
