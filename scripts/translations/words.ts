import type { Language } from '../../src/lib/docs/language.ts';
import type { ChangeKind, ChangeType, PageState, Reason } from '../../src/lib/translations/status.ts';

export type Words = {
  columns: Record<'page' | 'language' | 'source' | 'state' | 'since' | 'sections', string>;
  states: Record<PageState, string>;
  changes: Record<ChangeType, string>;
  kinds: Record<ChangeKind, string>;
  reasons: Record<Reason, string>;
  nothing: string;
  movedTo: (file: string) => string;
  noSource: (file: string) => string;
  total: (language: string, pages: number, parts: readonly string[]) => string;
};

/** What the table says, in each language of the commands. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    columns: {
      page: 'Page',
      language: 'Language',
      source: 'Source',
      state: 'State',
      since: 'Since',
      sections: 'Sections',
    },
    states: {
      source: 'source',
      fresh: 'fresh',
      stale: 'stale',
      missing: 'missing',
      orphaned: 'orphaned',
      unknown: 'unknown',
    },
    changes: { changed: 'changed', added: 'added', removed: 'removed', moved: 'moved' },
    kinds: { cosmetic: 'cosmetic', code: 'code', prose: 'prose' },
    reasons: {
      'no-record': 'no page says that it is a translation',
      'no-source': 'each page says that it is a translation',
      'unknown-language': 'translated from a language that the site does not have',
      'broken-page': 'the page or its front matter cannot be read',
      'unreadable-blob': 'git does not have the text that was translated',
      'broken-blob': 'the text that was translated cannot be parsed',
    },
    nothing: 'Nothing to do.',
    movedTo: (file) => `source moved to ${file}`,
    noSource: (file) => `source is gone: ${file}`,
    total: (language, pages, parts) =>
      `${language}: ${pages} ${pages === 1 ? 'page' : 'pages'} to translate, ${parts.join(', ')}`,
  },
  'zh-Hans': {
    columns: { page: '页面', language: '语言', source: '译自', state: '状态', since: '始于', sections: '小节' },
    states: {
      source: '原文',
      fresh: '最新',
      stale: '已过期',
      missing: '未翻译',
      orphaned: '原文已不在',
      unknown: '来源不明',
    },
    changes: { changed: '有修改', added: '新增', removed: '已删除', moved: '已移动' },
    kinds: { cosmetic: '仅排版', code: '代码', prose: '文字' },
    reasons: {
      'no-record': '没有页面注明自己是译文',
      'no-source': '每个页面都注明自己是译文',
      'unknown-language': '注明的原文语言不是本站的语言',
      'broken-page': '页面或其 front matter 无法读取',
      'unreadable-blob': 'git 里没有翻译时的原文',
      'broken-blob': '翻译时的原文无法解析',
    },
    nothing: '没有需要处理的页面。',
    movedTo: (file) => `原文已移到 ${file}`,
    noSource: (file) => `原文已不在：${file}`,
    total: (language, pages, parts) => `${language}：应译 ${pages} 页，${parts.join('，')}`,
  },
};
