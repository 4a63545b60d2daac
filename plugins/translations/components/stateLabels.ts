import { translate } from '@docusaurus/Translate';
import type { PageState } from '../../../src/lib/translations/status.ts';

/** The name of a state, short enough for a label. */
export function stateLabel(state: PageState): string {
  switch (state) {
    case 'source':
      return translate({ id: 'translations.state.source', message: '原文' });
    case 'fresh':
      return translate({ id: 'translations.state.fresh', message: '最新' });
    case 'stale':
      return translate({ id: 'translations.state.stale', message: '过时' });
    case 'missing':
      return translate({ id: 'translations.state.missing', message: '未翻译' });
    case 'orphaned':
      return translate({ id: 'translations.state.orphaned', message: '原文已不在' });
    case 'unknown':
      return translate({ id: 'translations.state.unknown', message: '不清楚' });
  }
}

/** What a state means, in one sentence. */
export function stateMeaning(state: PageState): string {
  switch (state) {
    case 'source':
      return translate({ id: 'translations.meaning.source', message: '其他语言从这一页翻译。' });
    case 'fresh':
      return translate({
        id: 'translations.meaning.fresh',
        message: '翻译之后，原文的文字和代码没有变。只改了版式、强调或链接写法的，不算变。',
      });
    case 'stale':
      return translate({
        id: 'translations.meaning.stale',
        message:
          '翻译之后，原文有小节改了文字或代码，增加了，删除了，或者换了位置。只翻译了一部分的页面也算在内，但不计入“全页可读”。',
      });
    case 'missing':
      return translate({ id: 'translations.meaning.missing', message: '这种语言还没有这一页。网站在原处显示原文。' });
    case 'orphaned':
      return translate({ id: 'translations.meaning.orphaned', message: '译文还在，原文已经删除或移走。' });
    case 'unknown':
      return translate({
        id: 'translations.meaning.unknown',
        message: '看不出译自哪一版：没有记录，记录有误，或者文件读不出来。',
      });
  }
}
