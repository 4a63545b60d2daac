import type { Language } from '../../../src/lib/docs/language.ts';
import type { Kind, UiFault } from '../../uiStrings/uiText.ts';

type Words = {
  columns: { what: string; id: string; file: string; used: string; text: string };
  kinds: Record<Kind, string>;
  /** What is wrong, and what to do. */
  faults: Record<UiFault['fault'], string>;
  source: string;
  paste: (file: string) => string;
  removed: (count: number, file: string) => string;
  link: (file: string) => string;
  changedMeanwhile: (file: string) => string;
  clean: (texts: number) => string;
  count: (count: number) => string;
  fixable: string;
};

/** What `npm run translate -- --ui` says. */
export const uiWords: Record<Language, Words> = {
  en: {
    columns: { what: 'To do', id: 'Id', file: 'File', used: 'Used in', text: 'Text' },
    kinds: {
      code: 'components',
      theme: 'Docusaurus',
      navbar: 'navbar',
      footer: 'footer',
      sidebar: 'sidebars',
      tag: 'tags',
      data: 'data',
    },
    faults: {
      missing: 'missing: add',
      untranslated: 'untranslated: translate',
      foreign: 'Chinese left: translate',
      placeholders: 'placeholders differ: correct',
      plurals: 'plural forms: correct',
      shape: 'no text: correct',
      differing: 'differs: make equal',
      unused: 'unused: remove',
      'unused-file': 'unused file: remove',
      repeated: 'twice: remove one',
      conflict: 'two texts: rename one',
      dynamic: 'made at run time: write out',
      unparsed: 'cannot be read: mend',
    },
    source: 'sources',
    paste: (file) => `Add to ${file}, with the translation as the message:`,
    removed: (count, file) => `Removed from ${file}: ${count}`,
    link: (file) => `Unexpected symbolic link "${file}", expected a file. Replace it with a copy of what it leads to.`,
    changedMeanwhile: (file) => `Unexpected change of ${file} meanwhile, so that it was not written. Try again.`,
    clean: (texts) => `Nothing to do: ${texts} texts.`,
    count: (count) => `To do: ${count}.`,
    fixable: '--fix removes what is unused.',
  },
  'zh-Hans': {
    columns: { what: '要做的事', id: 'id', file: '文件', used: '用在', text: '文字' },
    kinds: {
      code: '组件',
      theme: 'Docusaurus',
      navbar: '导航栏',
      footer: '页脚',
      sidebar: '侧边栏',
      tag: '标签',
      data: '数据',
    },
    faults: {
      missing: '缺少：补上',
      untranslated: '未翻译：翻译',
      foreign: '留有汉字：翻译',
      placeholders: '占位符不同：改正',
      plurals: '复数形式不对：改正',
      shape: '不是文字：改正',
      differing: '不一致：改成一样',
      unused: '已不用：删去',
      'unused-file': '文件不起作用：删去',
      repeated: '重复：删去一个',
      conflict: '一个 id 两种文字：改名',
      dynamic: '运行时拼成：直接写出',
      unparsed: '读不出来：修正',
    },
    source: '源文件',
    paste: (file) => `补到 ${file}，message 里填译文：`,
    removed: (count, file) => `已从 ${file} 删去 ${count} 条`,
    link: (file) => `"${file}" 是符号链接，应为文件。请用它指向的文件的副本替换它。`,
    changedMeanwhile: (file) => `${file} 刚刚被改动，因此没有写入。请重试。`,
    clean: (texts) => `没有要做的：共 ${texts} 条文字。`,
    count: (count) => `要做的共 ${count} 处。`,
    fixable: '加上 --fix 可删去已不用的。',
  },
};
