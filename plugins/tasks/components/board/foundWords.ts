import { translate } from '@docusaurus/Translate';
import type { FoundKind } from '../../../../src/lib/tasks/task.ts';

/** Why the site asks for it, and when it goes away. */
export function foundWords(kind: FoundKind): string {
  switch (kind) {
    case 'stale-translation':
      return translate({
        id: 'tasks.found.staleTranslation',
        message: '原文改了，译文还没有跟上。译文对齐之后，这一项就消失。',
      });
    case 'low-quality':
      return translate({
        id: 'tasks.found.lowQuality',
        message: '质量分在所有页面里偏低，而且知道改哪里能提高。分数上来之后，这一项就消失。',
      });
    case 'unverified-page':
      return translate({
        id: 'tasks.found.unverifiedPage',
        message: '页面没有写明怎样验证过，或者验证已经太久。照着做一遍，把日期和版本写进 `verified`。',
      });
    case 'quarantined-link':
      return translate({
        id: 'tasks.found.quarantinedLink',
        message: '这些外部链接暂时放行，到期之后检查会失败。换成还能打开的地址，或者删去。',
      });
    case 'lonely-example':
      return translate({
        id: 'tasks.found.lonelyExample',
        message: '示例能运行，但没有页面讲它。写一页，或者在已有的页面里引用它。',
      });
  }
}
