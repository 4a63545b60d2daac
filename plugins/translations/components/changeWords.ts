import { translate } from '@docusaurus/Translate';
import { frontMatterSection, introSection, type Reason } from '../../../src/lib/translations/status.ts';
import type { ChangedSection } from '../views/pageTranslation.ts';

type Change = Pick<ChangedSection, 'change' | 'kind'>;

/** What happened to a section of the source, in a few words. On a page that is translated in part, much is only not translated. */
export function changeWords({ change, kind }: Change, isPartial: boolean): string {
  switch (change) {
    case 'added':
      if (isPartial) return translate({ id: 'translations.change.untranslated', message: '还没有翻译' });
      return translate({ id: 'translations.change.added', message: '新增' });
    case 'removed':
      return translate({ id: 'translations.change.removed', message: '已删除' });
    case 'moved':
      return translate({ id: 'translations.change.moved', message: '换了位置' });
    case 'changed':
      return kind === 'code'
        ? translate({ id: 'translations.change.code', message: '改了代码' })
        : translate({ id: 'translations.change.prose', message: '改了文字' });
  }
}

/** The heading of a section of the source; the parts without one have a name of their own. */
export function sectionName({ id, title }: Pick<ChangedSection, 'id' | 'title'>): string {
  if (id === frontMatterSection) return translate({ id: 'translations.section.frontMatter', message: '标题与描述' });
  if (id === introSection) return translate({ id: 'translations.section.intro', message: '开头' });
  return title;
}

/** Whether the name of a section is in the reader's language rather than in the source's. */
export function isOwnName(id: string): boolean {
  return id === frontMatterSection || id === introSection;
}

/** Why it cannot be told what has changed, or what a page was translated from. */
export function reasonWords(reason: Reason): string {
  switch (reason) {
    case 'unreadable-blob':
      return translate({
        id: 'translations.reason.unreadableBlob',
        message: '原文变了，但 git 里没有译文所依据的那一版（克隆不完整，或者那一版从未提交），说不出变了哪几节。',
      });
    case 'broken-blob':
      return translate({
        id: 'translations.reason.brokenBlob',
        message: '原文变了，但译文所依据的那一版无法解析，说不出变了哪几节。请通读对照。',
      });
    case 'no-record':
      return translate({
        id: 'translations.reason.noRecord',
        message: '两种语言都有这一页，但都没有写明译自哪一页。请在译文开头的 translation 里写明。',
      });
    case 'no-source':
      return translate({
        id: 'translations.reason.noSource',
        message: '每一种语言的这一页都说自己是译文，没有原文。请去掉原文开头的 translation。',
      });
    case 'unknown-language':
      return translate({
        id: 'translations.reason.unknownLanguage',
        message: 'translation.source 写的语言本站没有。请改成本站的语言代码。',
      });
    case 'broken-page':
      return translate({
        id: 'translations.reason.brokenPage',
        message: '文件或它开头的 YAML 读不出来。npm run lint 会指出是哪一行。',
      });
  }
}
